import { z } from 'zod'
import { id, prose } from '../typed-text.rules'

/** The charter's grounds for refusing a comment; a statement of reasons names one (DSA, article 17). */
export const REASONS = {
  'hors-sujet': 'Hors du sujet de l’article',
  injure: 'Injure ou attaque personnelle',
  haine: 'Propos haineux ou discriminatoires',
  'vie-privee': 'Atteinte à la vie privée',
  illisible: 'Illisible ou vide de sens',
} as const

/** Seconds in which a moderator is offered to take a decision back; and in which it is taken, for the offer travels. */
export const UNDO_OFFERED = 10
export const UNDO_TAKEN = 15

/** Seconds after which a moderator who has a comment open is not believed to, unless heard of. */
export const OPENED_SECONDS = 90

const decisions = ['approve', 'reject', 'spam'] as const
export type Decision = (typeof decisions)[number]

const decided = ['approved', 'rejected', 'spam'] as const
/** What a comment was decided to be. */
export type Decided = (typeof decided)[number]

const keys = Object.keys(REASONS) as (keyof typeof REASONS)[]

const decision = z.enum(decisions)
/** Which words were read (words-read.ts). */
const reading = z.string().max(50)
const revises = z.enum(decided).optional()
const why = { ground: z.union([z.literal(''), z.enum(keys)]).optional(), words: prose(500).optional() }
const isReasoned = (form: { decision: Decision; ground?: string }) => form.decision !== 'reject' || Boolean(form.ground)
const unreasoned = { path: ['ground'], error: 'Choisissez un motif de refus.' }

/** The most comments that are decided on at once. */
const MOST_AT_ONCE = 50

/** What the form beside a comment sends, without a script. */
export const rulingForm = z
  .object({
    commentId: id,
    decision,
    reading,
    revises,
    ...why,
  })
  .refine(isReasoned, unreasoned)

/** What the queue sends: one decision on one comment or on some. */
export const rulingsForm = z
  .object({
    decision,
    ...why,
    comments: z.array(z.object({ id, reading, revises })).min(1).max(MOST_AT_ONCE),
  })
  .refine(isReasoned, unreasoned)

/** The rulings that a moderator takes back. */
export const undoForm = z.object({ rulings: z.array(id).min(1).max(MOST_AT_ONCE) })

export const openedForm = z.object({ commentId: id.nullable() })

type Reasoned = { decision: Decision; ground?: '' | keyof typeof REASONS; words?: string }

const SPAM = 'Message publicitaire ou indésirable'

/** The reason as the log keeps it, and its author is told; what is accepted needs none, whatever was left in the form. */
export function reasonOf({ decision, ground, words }: Reasoned): string {
  if (decision === 'approve') return ''
  const given = [ground ? REASONS[ground] : '', words ?? ''].filter(Boolean).join(' – ')
  return given || (decision === 'spam' ? SPAM : '')
}

const oneIs: Record<Decision, string> = {
  approve: 'Commentaire accepté\u202f: il est en ligne.',
  reject: 'Commentaire refusé.',
  spam: 'Commentaire classé indésirable.',
}
const manyAre: Record<Decision, string> = {
  approve: 'commentaires acceptés\u202f: ils sont en ligne.',
  reject: 'commentaires refusés.',
  spam: 'commentaires classés indésirables.',
}

/** What is said of a decision on so many comments. Empty: none was decided on. */
export const saidOf = (decision: Decision, count: number): string =>
  count === 0 ? '' : count === 1 ? oneIs[decision] : `${count} ${manyAre[decision]}`
