import { findConsent, findSignal } from '@/app/_desk/consent'
import { findReadingSettings } from '@/app/_desk/reading-settings'
import { preferencesStyle } from '@/lib/preferences/preferences.rules'

export const dynamic = 'force-dynamic'

/** What the reader has chosen on this device, for a browser without scripts. It is nobody else's, and asked for each time. */
export async function GET(): Promise<Response> {
  const [settings, consent, signal] = await Promise.all([findReadingSettings(), findConsent(), findSignal()])
  return new Response(preferencesStyle({ settings, consentGiven: consent !== null || signal }), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'private, no-store',
      Vary: 'Cookie, Sec-GPC',
    },
  })
}
