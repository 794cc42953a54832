/** A site that is known before anything of it is shown: one company answers for it, and its frames have one form. */
export type Provider = {
  name: string
  /** Who decides there what is done with what it receives (RGPD, article 4(7)). */
  controller: string
  /** What it shows, as a sentence names it. */
  things: 'vidéos' | 'messages'
  /** Where it says what it does with what it receives. */
  policy: string
}

/**
 * The sites whose contents readers may have shown without being asked each time. Mastodon is not one: each of its hosts is
 * somebody else's, and nobody agrees to all of them beforehand (RGPD, article 4(11): consent is specific).
 */
export const providers = {
  youtube: {
    name: 'YouTube',
    controller: 'Google Ireland Limited',
    things: 'vidéos',
    policy: 'https://policies.google.com/privacy?hl=fr',
  },
  dailymotion: {
    name: 'Dailymotion',
    controller: 'Dailymotion SA',
    things: 'vidéos',
    policy: 'https://legal.dailymotion.com/fr/politique-de-confidentialite/',
  },
  x: {
    name: 'X',
    controller: 'X Internet Unlimited Company',
    things: 'messages',
    policy: 'https://x.com/fr/privacy',
  },
  bluesky: {
    name: 'Bluesky',
    controller: 'Bluesky Social, PBC',
    things: 'messages',
    policy: 'https://bsky.social/about/support/privacy-policy',
  },
} as const satisfies Record<string, Provider>

export type ProviderId = keyof typeof providers

export const PROVIDER_IDS = Object.keys(providers) as [ProviderId, ...ProviderId[]]

/** The provider of a kind of content. Null: its reader is asked each time. */
export const providerOf = (kind: string): ProviderId | null => PROVIDER_IDS.find((id) => id === kind) ?? null
