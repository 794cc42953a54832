import { z } from 'zod'
import { dayOf } from '../articles/dates.rules'
import { typeset } from '../articles/typography.rules'
import { optionalId, prose } from '../typed-text.rules'

/** What is sent of a correction: its words, and the one that it corrects, if it is one of a correction. */
export const correctionForm = z.object({
  text: prose(1000).pipe(
    z.string().min(10, 'Dites ce qui était inexact et ce qui est juste, en dix caractères au moins.'),
  ),
  replacesId: z.null().or(optionalId),
})

export type CorrectionForm = z.output<typeof correctionForm>

/** What the newspaper got wrong and what is right, as readers have it. */
export type Correction = {
  id: number
  text: string
  correctedAt: Date
  /** When it was corrected itself. Null: it stands. */
  replacedAt: Date | null
}

/** The corrections that nothing has corrected since, in their order. */
export const standing = (corrections: readonly Correction[]): Correction[] =>
  corrections.filter(({ replacedAt }) => replacedAt === null)

/** What a correction is called within its article's page. */
export const correctionAnchor = (id: number): string => `correction-${id}`

/** « Correction du 3 mai 2024 », to be followed by a colon. */
export const correctionName = ({ correctedAt }: Pick<Correction, 'correctedAt'>): string =>
  `Correction du ${dayOf(correctedAt)}`

/** A correction in one paragraph, set as a printer would. */
export const correctionWords = ({ text }: Pick<Correction, 'text'>): string => typeset(text.replace(/\s+/g, ' '))

/** What `/corrections` is asked: the correction before which its page begins. */
export const correctionsPage = z.object({
  avant: z.coerce.number().int().positive().max(1e15).optional().catch(undefined),
})
