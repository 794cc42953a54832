import { z } from 'zod'
import { correctionForm } from '../corrections/correction.rules'
import { prose } from '../typed-text.rules'

const identifier = z.number().int().positive()
const article = { articleId: identifier }
const version = { articleId: identifier, number: identifier }
const reason = prose(1000).pipe(z.string().min(3, 'Dites pourquoi, en quelques mots.'))

/** A day and a time of Paris, as the browser's own fields write them. */
const parisTime = {
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Choisissez un jour.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choisissez une heure.'),
}

/** What a publication changes for whoever read the article already. */
const update = z.enum(['fault', 'substance'])

/** Every move (lib/desk/stage.rules.ts), with what it takes. */
export const moveForm = z.discriminatedUnion('move', [
  z.object({ move: z.literal('submit'), ...version }),
  z.object({ move: z.literal('take-back'), ...article }),
  z.object({ move: z.literal('approve'), ...version }),
  z.object({ move: z.literal('send-back'), ...article, reason }),
  z.object({ move: z.literal('schedule'), ...version, ...parisTime, update }),
  z.object({ move: z.literal('unschedule'), ...article }),
  z.object({ move: z.literal('publish'), ...version, update }),
  z.object({ move: z.literal('correct'), ...version, ...correctionForm.shape }),
  z.object({ move: z.literal('put-back'), ...version }),
  z.object({ move: z.literal('take-down'), ...article, reason }),
])

export type WantedMove = z.output<typeof moveForm>

export const embargoForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('set'), ...article, ...parisTime }),
  z.object({ act: z.literal('lift'), ...article }),
])
