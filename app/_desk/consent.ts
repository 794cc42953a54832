import 'server-only'
import { cookies, headers } from 'next/headers'
import { CONSENT_COOKIE, type Consent, readConsent, refusesBySignal } from '@/lib/consent/consent.rules'

/** The choice of whoever asks for this page, if there is a valid one. */
export const findConsent = async (): Promise<Consent | null> =>
  readConsent((await cookies()).get(CONSENT_COOKIE)?.value)

/** Whether the browser of whoever asks says that they refuse. */
export const findSignal = async (): Promise<boolean> => refusesBySignal((await headers()).get('sec-gpc'))
