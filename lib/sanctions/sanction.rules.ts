import { z } from 'zod'
import { id, prose } from '../typed-text.rules'

export const kindNames = { warning: 'Avertissement', suspension: 'Suspension' } as const
export type Kind = keyof typeof kindNames

/** Days for which somebody may be suspended, and how they are called. */
export const termNames = {
  1: '1 jour',
  7: '1 semaine',
  30: '1 mois',
  90: '3 mois',
  365: '1 an',
  3650: '10 ans',
} as const

/** What the form « Sanctionner » sends. Whoever is meant reads the reason. */
export const sanctionForm = z.object({
  commentId: id,
  kind: z.enum(['warning', 'suspension'], 'Choisissez une sanction.'),
  days: z.coerce
    .number()
    .refine((days) => Object.hasOwn(termNames, days), 'Choisissez une durée.')
    .default(7),
  network: z.literal('1').optional().transform(Boolean),
  reason: z
    .string()
    .catch('')
    .pipe(prose(500, 'Au plus 500 caractères.'))
    .pipe(z.string().min(3, 'Dites pourquoi : cette personne le lira.')),
})

export const liftingForm = z.object({ sanctionId: id })
