import { z } from 'zod'
import { optionalPurposes } from './purposes.rules'

/** Changes with the list of purposes or the sense of the text, and has everybody asked again. */
export const BANNER_VERSION = '1'

/** Exactly what the banner says; its hash is kept with every choice (CNIL 2020-092, proof). */
export const banner = {
  title: 'Bienvenue sur unsujet.fr ! 🌟',
  text: 'Nous n’utilisons que les cookies nécessaires au site, sauf si vous en acceptez d’autres : pour mesurer l’audience et pour afficher des contenus venus d’autres sites. Refuser ne vous prive d’aucun article. Vous pourrez changer d’avis à tout moment, en bas de chaque page. Bonne lecture ! 📚🌍',
  accept: 'Accepter',
  refuse: 'Refuser',
  more: 'En savoir plus',
} as const

export const CONSENT_COOKIE = 'unsujet-consent'
/** Six months (CNIL 2020-092, § 38). */
export const CONSENT_SECONDS = 182 * 86_400

export const consentForm = z.object({
  choix: z.enum(['accept', 'refuse', 'choose']),
  finalites: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
})

/** The purposes that a choice allows. */
export function allowedBy({ choix, finalites }: z.infer<typeof consentForm>): string[] {
  const all = optionalPurposes.map((purpose) => purpose.id)
  if (choix === 'accept') return all
  return choix === 'refuse' ? [] : all.filter((purpose) => finalites.includes(purpose))
}

export type Consent = { receipt: string; purposes: string[] }

export const writeConsent = ({ receipt, purposes }: Consent): string =>
  [BANNER_VERSION, receipt, purposes.join('+')].join('.')

/** The choice a cookie holds. Null: none, an older version's, or not of our writing. */
export function readConsent(cookie: string | undefined): Consent | null {
  const [version, receipt = '', list = '', ...rest] = (cookie ?? '').split('.')
  if (version !== BANNER_VERSION || rest.length > 0 || !/^[\w-]{43}$/.test(receipt)) return null
  const named = list.split('+')
  const purposes = optionalPurposes.map((purpose) => purpose.id).filter((purpose) => named.includes(purpose))
  // each known purpose once, in our order: anything else is not of our writing
  return purposes.join('+') === list ? { receipt, purposes } : null
}
