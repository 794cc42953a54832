import { z } from 'zod'
import { id, line } from '../typed-text.rules'
import type { Picture } from './media.rules'

/** Pictures the library shows at a time. */
export const LIBRARY_PAGE = 40

/** What the library is asked: words, and the picture after which to go on. */
export const libraryQuestion = z.object({ q: line(100).default(''), before: id.optional() })

/** What the library can be narrowed to. */
export const NARROWINGS = ['sans-licence', 'droits-finis', 'sans-description', 'inutilisees'] as const

export const narrowingNames: Record<(typeof NARROWINGS)[number], string> = {
  'sans-licence': 'Licence non précisée',
  'droits-finis': 'Droits arrivés à terme',
  'sans-description': 'Sans description',
  inutilisees: 'Utilisées nulle part',
}

/** What the library's page is asked by its address; what cannot be read is not asked. */
export const libraryPageQuestion = z.object({
  q: line(100).default('').catch(''),
  avant: id.optional().catch(undefined),
  seulement: z.enum(NARROWINGS).optional().catch(undefined),
})

export type Narrowing = (typeof NARROWINGS)[number]

/** A picture as the library shows it; its words are those that a text last said of it. */
export type LibraryPicture = Picture & {
  fileName: string
  /** ISO 8601: it goes to browsers. */
  uploadedAt: string
  /** Articles that show it: the newest three, and how many there are. */
  usedIn: { id: number; headline: string }[]
  uses: number
  licence: string
  rightsUntil: string | null
}
