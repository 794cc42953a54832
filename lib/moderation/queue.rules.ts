import { z } from 'zod'
import { cleanText } from '../clean-text.rules'
import { id } from '../typed-text.rules'
import type { Finding } from './judgements.rules'
import type { Decided } from './moderation.rules'

/**
 * What a moderator may look through: what waits, what of it was found suspect, what is in view unread, what was called an
 * advertisement, and what was decided.
 */
export const VIEWS = ['attente', 'suspects', 'parus', 'indesirables', 'decides'] as const
export type View = (typeof VIEWS)[number]

const LONGEST_SEARCH = 200

const search = z
  .string()
  .catch('')
  .transform((typed) => cleanText(typed).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SEARCH))

/** The address of a queue: which view, what is looked for, behind which comment it goes on, or which one alone. What is unreadable is left out. */
export const queueAddress = z.object({
  vue: z.enum(VIEWS).catch('attente'),
  q: search,
  apres: id.optional().catch(undefined),
  seul: id.optional().catch(undefined),
})

/** The address of an author, when that is what is looked for. */
export const addressIn = (search: string): string | null => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(search) ? search : null)

/** How an author's other comments fared, and what was decided of them. */
export type History = {
  approved: number
  refused: number
  warnings: number
  /** Until when they may not comment (ISO 8601). */
  suspendedUntil: string | null
  isTrusted: boolean
}

/** A comment as the queue in the browser has it. */
export type QueueItem = {
  id: number
  articleId: number
  name: string
  verified: boolean
  body: string
  online: string | null
  isShown: boolean
  decided: Decided | null
  /** Who decided, when (ISO 8601) and why. Null: nobody did. */
  ruling: { by: string; at: string; reason: string } | null
  findings: Finding[]
  /** ISO 8601. */
  postedAt: string
  headline: string
  path: string
  parent: { name: string; body: string } | null
  /** What stands above that in the thread, from its top. */
  above: { id: number; name: string; body: string }[]
  /** Stands for the words that are read (words-read.ts). */
  reading: string
  /** When it was read for this desk (ISO 8601): what was decided before is known. */
  asOf: string
  history: History
}

/** How many of an author's comments were accepted, of a hundred that were decided. Null: none was. */
export const shareAccepted = ({ approved, refused }: History): number | null =>
  approved + refused === 0 ? null : Math.round((100 * approved) / (approved + refused))
