import { z } from 'zod'
import { versionNumber } from '../articles/version-address.rules'
import { box, id, line, prose } from '../typed-text.rules'

/** Days for which a link may be made. */
export const LINK_DAYS = [1, 3, 7, 30] as const

/** « 1 jour », « 7 jours » */
export const daysOf = (days: number): string => `${days} ${days > 1 ? 'jours' : 'jour'}`

const MOST_REMARK = 5000

/** What may be answered to a link that asks for approval, as the newsroom reads it. */
export const answerNames = {
  approved: 'Approuvé',
  objected: 'Réserves',
} as const

export type PreviewAnswer = keyof typeof answerNames

/** What the form « Partager une relecture » sends. */
export const linkForm = z.object({
  articleId: id,
  number: versionNumber,
  forWhom: line(120).pipe(z.string().min(1, 'Dites à qui vous l’envoyez.')),
  days: z.coerce.number().refine((days) => LINK_DAYS.some((each) => each === days), 'Choisissez une durée.'),
  asksApproval: box,
})

/** What the button « Retirer le lien » sends; `number`: the version whose preview it stood on. */
export const linkChoice = z.object({ articleId: id, linkId: id, number: versionNumber })

/** What somebody answers who was asked. Reservations are of use only in words. */
export const answerForm = z
  .object({
    token: z.string().max(100),
    answer: z.enum(['approved', 'objected'], 'Choisissez l’une des deux réponses.'),
    remark: z.string().catch('').pipe(prose(MOST_REMARK, 'Au plus 5\u202f000 caractères.')),
  })
  .refine(({ answer, remark }) => answer === 'approved' || remark.length >= 3, {
    path: ['remark'],
    message: 'Dites quelles sont vos réserves\u202f: la rédaction les lira.',
  })

/** The widths that a preview offers by name, in CSS pixels: a telephone's, a tablet's, a screen's. */
export const WIDTHS = [
  { name: 'Téléphone', width: 390 },
  { name: 'Tablette', width: 820 },
  { name: 'Écran', width: 1280 },
] as const

/** From the narrowest page that has to work (WCAG 2.2, 1.4.10) to a wide screen. */
export const NARROWEST = 320
export const WIDEST = 1920

/** A width as somebody typed it: a whole number of pixels within bounds; what is no number is a screen's. */
export const readWidth = (typed: unknown): number => {
  const asked = Math.round(Number(typed))
  return typed === '' || !Number.isFinite(asked) || asked <= 0 ? 1280 : Math.min(WIDEST, Math.max(NARROWEST, asked))
}

/** How a preview is lit: as the device has it, or as the reader would have chosen. */
export const LIGHTS = ['appareil', 'clair', 'sombre'] as const
export type Light = (typeof LIGHTS)[number]

export const lightNames: Record<Light, string> = { appareil: 'Comme l’appareil', clair: 'Clair', sombre: 'Sombre' }

/** What the preview's page is asked; what cannot be read is the newest version on a screen, lit as the device is. */
export const previewQuestion = z.object({
  version: versionNumber.optional().catch(undefined),
  largeur: z.unknown().optional().transform(readWidth),
  lumiere: z.enum(LIGHTS).catch('appareil'),
})

type Look = { width?: number; light?: Light }

/** The newsroom's page on which a version is tried at a width. */
export const previewPath = (articleId: number, number: number, { width, light }: Look = {}): string =>
  [
    `/admin/articles/${articleId}/apercu?version=${number}`,
    width === undefined ? '' : `&largeur=${width}`,
    light === undefined || light === 'appareil' ? '' : `&lumiere=${light}`,
  ].join('')

/** The document that it frames. */
export const framedPath = (articleId: number, number: number, light: Light): string =>
  `/apercu/version/${articleId}/${number}${light === 'appareil' ? '' : `?lumiere=${light}`}`

/** How a framed document is lit, by its own address. */
export const lightOf = (address: string): Light =>
  LIGHTS.find((each) => new RegExp(`[?&]lumiere=${each}(&|$)`).test(address)) ?? 'appareil'

/** The address that a secret link leads to. */
export const linkPath = (token: string): string => `/relecture/${token}`

/** Unknown links that one network may try in ten minutes: 256 random bits are guessed by nobody, and nobody tries for long. */
export const GUESSES = { prefix: 'preview-guesses', points: 20, seconds: 600 }

/** Answers that one link may give in an hour: people read them. */
export const ANSWERS_AN_HOUR = 10

/** A link's standing, of which the newsroom reads. */
export type LinkStanding = 'open' | 'expired' | 'revoked'

/** Where a link stands. `endsAt` is its end, whether its time ran out or somebody took it back. */
export const standingOf = ({ revokedAt, endsAt }: { revokedAt: Date | null; endsAt: Date }, now: Date): LinkStanding =>
  revokedAt ? 'revoked' : endsAt <= now ? 'expired' : 'open'

type SentVersion = {
  number: number
  /** The newest version in the line. */
  latest: number
  /** What readers see of the article now, if anything. */
  online: { number: number } | null
}

/**
 * What whoever holds a link has to know of its version, beside what it says: that it is public by now, or that the newsroom has gone
 * on. Null: it is as it was when it was sent.
 */
export function newsOf({ number, latest, online }: SentVersion): 'published' | 'published-otherwise' | 'newer' | null {
  if (online) return online.number === number ? 'published' : 'published-otherwise'
  return latest > number ? 'newer' : null
}
