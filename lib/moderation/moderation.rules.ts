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

const keys = Object.keys(REASONS) as (keyof typeof REASONS)[]

export const rulingForm = z
  .object({
    commentId: id,
    decision: z.enum(['approve', 'reject', 'spam']),
    /** Which words were read (words-read.ts). */
    reading: z.string().max(50),
    ground: z.union([z.literal(''), z.enum(keys)]).optional(),
    words: prose(500).optional(),
  })
  .refine(({ decision, ground }) => decision !== 'reject' || Boolean(ground), {
    path: ['ground'],
    error: 'Choisissez un motif de refus.',
  })

export type RulingForm = z.infer<typeof rulingForm>

/** The reason as the log keeps it; what is accepted needs none, whatever was left in the form. */
export const reasonOf = ({ decision, ground, words }: RulingForm): string =>
  decision === 'approve' ? '' : [ground ? REASONS[ground] : '', words ?? ''].filter(Boolean).join(' – ')
