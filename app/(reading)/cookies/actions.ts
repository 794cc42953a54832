'use server'

import { redirect } from 'next/navigation'
import { keepChoice } from '@/app/_desk/consent'
import { ownPath } from '@/app/_desk/own-path'
import { readerAction } from '@/app/_desk/reader-action'
import { allowedBy, consentForm, PLACES } from '@/lib/consent/consent.rules'

/** The banner's answer, or the cookies page's: recorded as proof, kept on the device, in effect on the page that follows. */
export async function chooseConsent(data: FormData): Promise<never> {
  return readerAction(data, consentForm, { form: 'consent', back: () => '/cookies' }, async (form) => {
    await keepChoice({ choice: form.choix, purposes: allowedBy(form), place: PLACES[form.ou] })
    redirect(await ownPath())
  })
}
