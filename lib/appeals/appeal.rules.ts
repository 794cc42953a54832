import { z } from 'zod'
import { id, prose } from '../typed-text.rules'

/** Days in which one may appeal against a ruling. */
export const APPEAL_DAYS = 30

/** Appeals one network may send in an hour: people read them. */
export const APPEALS_LIMIT = { prefix: 'appeals', points: 5, seconds: 3600 }

/** What was decided on an appeal, as its author reads it. */
export const outcomeNames = {
  upheld: 'La décision est maintenue.',
  overturned: 'La décision est annulée : votre commentaire est en ligne.',
} as const

/** What the form « Contester » sends. */
export const appealForm = z.object({
  token: z.string().max(100),
  words: z
    .string()
    .catch('')
    .pipe(prose(2000, 'Au plus 2 000 caractères.'))
    .pipe(z.string().min(10, 'Dites-nous pourquoi, en quelques mots (dix caractères au moins).')),
})

/** What the other moderator decides. The author is told why, whatever it is. */
export const appealSettlementForm = z.object({
  appealId: id,
  outcome: z.enum(['upheld', 'overturned']),
  words: z
    .string()
    .catch('')
    .pipe(prose(500, 'Au plus 500 caractères.'))
    .pipe(z.string().min(3, 'Dites pourquoi : son auteur le lira.')),
})

/** Whether a ruling took something from view, so that there is something to appeal against. */
export const isAppealable = (decision: string | undefined): boolean => decision === 'reject' || decision === 'spam'

export const appealsEnd = (decidedAt: Date): Date => new Date(decidedAt.getTime() + APPEAL_DAYS * 86_400_000)
