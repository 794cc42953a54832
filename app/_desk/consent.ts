import 'server-only'
import { cookies } from 'next/headers'
import { CONSENT_COOKIE, type Consent, readConsent } from '@/lib/consent/consent.rules'

/** The choice of whoever asks for this page, if there is a valid one. */
export const findConsent = async (): Promise<Consent | null> =>
  readConsent((await cookies()).get(CONSENT_COOKIE)?.value)
