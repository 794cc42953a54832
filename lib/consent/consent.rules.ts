import { z } from 'zod'
import { PROVIDER_IDS } from '../embeds/providers.rules'
import { optionalPurposes, type Purpose } from './purposes.rules'

/**
 * Each version of what is asked, and what it asked in substance. A purpose that comes, goes, or changes what is stored, by whom or
 * for how long is another question: everybody is asked again. Another wording of the same is not (consent.rules.test.ts).
 */
export const versions: Readonly<Record<string, string>> = {
  '1': 'audience essential:false Rien aujourd’hui / Le journal seul / –; medias essential:false Ce que le site concerné décide, chez lui / YouTube, Dailymotion, X, Mastodon, Bluesky ou le site nommé / selon ce site',
  // an audience is measured without anybody's consent being needed, and not asked for any more
  '2': 'medias essential:false Ce que le site concerné décide, chez lui / YouTube, Dailymotion, X, Mastodon, Bluesky ou le site nommé / selon ce site',
  // each provider by itself, named with who answers for it; of all others each content is asked for where it stands
  '3': 'youtube Ce que YouTube décide, chez lui / Google Ireland Limited / selon YouTube; dailymotion Ce que Dailymotion décide, chez lui / Dailymotion SA / selon Dailymotion; x Ce que X décide, chez lui / X Internet Unlimited Company / selon X; bluesky Ce que Bluesky décide, chez lui / Bluesky Social, PBC / selon Bluesky',
}

/** What is asked, without the words that explain it. */
export const substanceOf = (purposes: readonly Purpose[]): string =>
  purposes
    .filter(({ asked }) => asked === 'once')
    .map(({ id, stored, who, howLong }) => `${id} ${stored} / ${who} / ${howLong}`)
    .join('; ')

/** The version that is asked now. */
export const BANNER_VERSION = Object.keys(versions).at(-1) ?? ''

/** Exactly what the banner says; its hash is kept with every choice (CNIL 2020-092, proof). */
export const banner = {
  title: 'Bienvenue sur unsujet.fr ! 🌟',
  text: 'Nous n’utilisons que les cookies nécessaires. Si vous l’acceptez, YouTube, Dailymotion, X et Bluesky s’affichent aussi dans les articles, avec les leurs. Refuser ne vous prive d’aucun article. Vous pourrez changer d’avis à tout moment, en bas de chaque page. Bonne lecture ! 📚🌍',
  accept: 'Accepter',
  refuse: 'Refuser',
  more: 'En savoir plus',
} as const

export const CONSENT_COOKIE = 'unsujet-consent'
/** Six months (CNIL 2020-092, § 38). */
export const CONSENT_DAYS = 182
export const CONSENT_SECONDS = CONSENT_DAYS * 86_400

/** Where a choice was made: the banner, the page « Gérer mes cookies », or beside a content of another site. */
export const PLACES = { bandeau: 'banner', page: 'page', contenu: 'content' } as const
export type Place = (typeof PLACES)[keyof typeof PLACES]

export const consentForm = z.object({
  choix: z.enum(['accept', 'refuse', 'choose']),
  finalites: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  ou: z.enum(Object.keys(PLACES) as [keyof typeof PLACES]).catch('page'),
})

/** One provider agreed to beside a content of theirs, which `lien` leads to. */
export const alwaysForm = z.object({ finalite: z.enum(PROVIDER_IDS), lien: z.string().max(2000) })

/** What was chosen, as it is shown. */
export const choiceNames = { accept: 'Tout accepté', refuse: 'Tout refusé', choose: 'Choisi un par un' } as const

/** The purposes that a choice allows. */
export function allowedBy({ choix, finalites }: z.infer<typeof consentForm>): string[] {
  const all = optionalPurposes.map((purpose) => purpose.id)
  if (choix === 'accept') return all
  return choix === 'refuse' ? [] : all.filter((purpose) => finalites.includes(purpose))
}

export type Consent = { receipt: string; purposes: string[] }

const dayOf = (at: Date): number => Math.floor(at.getTime() / 86_400_000)

/**
 * The cookie: version, receipt, purposes, and the day it was given, so that a browser that keeps it too long asks again. All its
 * signs are ones that no server escapes: scripts read it as it is written.
 */
export const writeConsent = ({ receipt, purposes }: Consent, at = new Date()): string =>
  [BANNER_VERSION, receipt, purposes.join('_'), dayOf(at).toString(36)].join('.')

/** The choice a cookie holds. Null: none, an older version's, one of over six months or of a day to come, or not of our writing. */
export function readConsent(cookie: string | undefined, at = new Date()): Consent | null {
  const [version, receipt = '', list = '', day = '', ...rest] = (cookie ?? '').split('.')
  if (version !== BANNER_VERSION || rest.length > 0 || !/^[\w-]{43}$/.test(receipt)) return null
  const age = /^[\da-z]{1,6}$/.test(day) ? dayOf(at) - Number.parseInt(day, 36) : Number.NaN
  // a day's grace: clocks and time zones differ
  if (!(age >= -1 && age <= CONSENT_DAYS)) return null
  const named = list.split('_')
  const purposes = optionalPurposes.map((purpose) => purpose.id).filter((purpose) => named.includes(purpose))
  // each known purpose once, in our order: anything else is not of our writing
  return purposes.join('_') === list ? { receipt, purposes } : null
}

/** Whether a browser says for its reader that they refuse (Global Privacy Control, `Sec-GPC: 1`); a choice made here outweighs it. */
export const refusesBySignal = (header: string | null): boolean => header?.trim() === '1'
