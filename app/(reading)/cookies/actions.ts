'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/app/_desk/own-path'
import { readerAction } from '@/app/_desk/reader-action'
import {
  allowedBy,
  CONSENT_COOKIE,
  CONSENT_SECONDS,
  consentForm,
  PLACES,
  writeConsent,
} from '@/lib/consent/consent.rules'
import { recordConsent } from '@/lib/consent/record-consent'
import { environment } from '@/lib/environment'

/** The banner's answer, or the cookies page's: recorded as proof, kept on the device, in effect on the page that follows. */
export async function chooseConsent(data: FormData): Promise<never> {
  return readerAction(data, consentForm, { form: 'consent', back: () => '/cookies' }, async (form) => {
    const purposes = allowedBy(form)
    const { receipt } = await recordConsent({ choice: form.choix, purposes, place: PLACES[form.ou] })
    const jar = await cookies()
    jar.set(CONSENT_COOKIE, writeConsent({ receipt, purposes }), {
      maxAge: CONSENT_SECONDS,
      // public/preferences.js reads it: the banner of a page that is the same for everybody is hidden on the device
      httpOnly: false,
      sameSite: 'lax',
      secure: environment().siteUrl.startsWith('https:'),
      path: '/',
    })
    redirect(await ownPath())
  })
}
