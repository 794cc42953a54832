'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/app/_desk/own-path'
import { readerAction } from '@/app/_desk/reader-action'
import { findTextSize } from '@/app/_desk/text-size'
import { nextTextSize, TEXT_SIZE_COOKIE, textSizeForm } from '@/lib/articles/text-size.rules'
import { allowedBy, CONSENT_COOKIE, CONSENT_SECONDS, consentForm, writeConsent } from '@/lib/consent/consent.rules'
import { recordConsent } from '@/lib/consent/record-consent'
import { environment } from '@/lib/environment'

const secure = () => environment().siteUrl.startsWith('https:')

/** The banner's answer, or the cookies page's: recorded as proof, kept on the device, in effect on the page that follows. */
export async function chooseConsent(data: FormData): Promise<never> {
  return readerAction(data, consentForm, { form: 'consent', back: () => '/cookies' }, async (form) => {
    const purposes = allowedBy(form)
    const { receipt } = await recordConsent({ choice: form.choix, purposes })
    const jar = await cookies()
    jar.set(CONSENT_COOKIE, writeConsent({ receipt, purposes }), {
      maxAge: CONSENT_SECONDS,
      // public/preferences.js reads it: the banner of a page that is the same for everybody is hidden on the device
      httpOnly: false,
      sameSite: 'lax',
      secure: secure(),
      path: '/',
    })
    redirect(await ownPath())
  })
}

/** A−, A+ and Réinitialiser without JavaScript. The cookie is also what public/text-size.js writes: it cannot be HttpOnly. */
export async function setTextSize(data: FormData): Promise<never> {
  return readerAction(data, textSizeForm, { form: 'text-size', back: () => '/' }, async ({ taille }) => {
    const next = nextTextSize(await findTextSize(), taille)
    const jar = await cookies()
    jar.set(TEXT_SIZE_COOKIE, String(next), { maxAge: 31_536_000, sameSite: 'lax', secure: secure(), path: '/' })
    redirect(await ownPath())
  })
}
