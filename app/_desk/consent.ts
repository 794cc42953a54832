import 'server-only'
import { cookies, headers } from 'next/headers'
import {
  CONSENT_COOKIE,
  CONSENT_SECONDS,
  type Consent,
  readConsent,
  refusesBySignal,
  writeConsent,
} from '@/lib/consent/consent.rules'
import { type Choice, recordConsent } from '@/lib/consent/record-consent'
import { environment } from '@/lib/environment'

/** The choice of whoever asks for this page, if there is a valid one. */
export const findConsent = async (): Promise<Consent | null> =>
  readConsent((await cookies()).get(CONSENT_COOKIE)?.value)

/** Whether the browser of whoever asks says that they refuse. */
export const findSignal = async (): Promise<boolean> => refusesBySignal((await headers()).get('sec-gpc'))

/** Writes a choice down as proof, and on the device of whoever made it. */
export async function keepChoice(choice: Choice): Promise<void> {
  const { receipt } = await recordConsent(choice)
  const jar = await cookies()
  jar.set(CONSENT_COOKIE, writeConsent({ receipt, purposes: choice.purposes }), {
    maxAge: CONSENT_SECONDS,
    // public/preferences.js reads it: pages are the same for everybody, and what is chosen has its effect on the device
    httpOnly: false,
    sameSite: 'lax',
    secure: environment().siteUrl.startsWith('https:'),
    path: '/',
  })
}
