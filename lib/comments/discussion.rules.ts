import { z } from 'zod'
import { id, prose } from '../typed-text.rules'
import { hasWords } from './comment-text.rules'

export const MODES = ['moderated', 'open', 'closed'] as const
export type Mode = (typeof MODES)[number]

export const modeNames: Record<Mode, string> = {
  moderated: 'Lus avant de paraître',
  open: 'En ligne aussitôt, lus ensuite',
  closed: 'Fermés',
}

export type Discussion = { mode: Mode; closesAfter: number | null; shown: number }

/** An article's discussion before anybody has set or said anything. */
export const usualDiscussion: Discussion = { mode: 'moderated', closesAfter: null, shown: 0 }

const DAY = 86_400_000

/** When a discussion closes by itself. Null: it does not. */
export const closesAt = ({ closesAfter }: Pick<Discussion, 'closesAfter'>, publishedAt: Date): Date | null =>
  closesAfter === null ? null : new Date(publishedAt.getTime() + closesAfter * DAY)

/** Whether one may write under an article. */
export function isOpen(discussion: Discussion, publishedAt: Date, now = new Date()): boolean {
  const end = closesAt(discussion, publishedAt)
  return discussion.mode !== 'closed' && (end === null || now < end)
}

/** What the newsroom's form sends. */
export const discussionForm = z.object({
  articleId: id,
  mode: z.enum(MODES, 'Choisissez une règle.'),
  closesAfter: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .pipe(z.string().regex(/^(|[1-9]\d{0,3})$/, 'Un nombre de jours, ou rien.'))
    .transform((days) => (days ? Math.min(3650, Number(days)) : null)),
})

/** The newsroom answers, in a reader's discussion. */
export const answerForm = z.object({
  articleId: id,
  parentId: z
    .union([z.literal(''), id])
    .default('')
    .transform((value) => value || undefined),
  body: prose(5000, 'Au plus 5 000 caractères.').pipe(z.string().refine(hasWords, 'Écrivez la réponse.')),
  /** It stands first. */
  pinned: z.literal('1').optional(),
})

/** What stands first. None: nothing does. */
export const pinForm = z.object({
  articleId: id,
  commentId: z
    .union([z.literal(''), id])
    .default('')
    .transform((value) => value || null),
})
