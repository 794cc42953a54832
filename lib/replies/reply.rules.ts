import { z } from 'zod'
import { parisDay } from '../articles/dates.rules'
import { momentsAt } from '../articles/paris-clock.rules'
import { id, line, prose } from '../typed-text.rules'
import { daysLater, lengthOf, monthsLater } from './clock.rules'

/** Days in which an answer is inserted once it was asked for, and months in which it may be asked for. */
const DAYS_TO_INSERT = 3
const MONTHS_TO_ASK = 3

/** Hours before the end from which it is said to be near. */
const NEAR_HOURS = 24

/** Characters of an answer. Two hundred lines are some 14,000: what is longer than the law has it is still read, and decided on. */
export const LONGEST_REPLY = 20_000

/**
 * When an answer has to be under the article at the latest: three days after the request was received (LCEN, loi 2004-575, article 1-1,
 * III, which was article 6, IV until the loi 2024-449 moved it; décret 2007-1527). They are counted from the hour, the stricter way:
 * the same time of Paris three days later.
 */
export const deadlineOf = (receivedAt: Date): Date => daysLater(receivedAt, DAYS_TO_INSERT)

/**
 * The last day on which an answer may be asked for, at noon of Paris: three months after the text was put before the public (LCEN,
 * article 1-1, III).
 */
export const lastDayToAsk = (publishedAt: Date): Date => monthsLater(publishedAt, MONTHS_TO_ASK)

/** Whether a request came after the three months. It is shown, and the newspaper decides. */
export const isAskedTooLate = (receivedAt: Date, publishedAt: Date): boolean =>
  parisDay(receivedAt) > parisDay(lastDayToAsk(publishedAt))

/** How a request stands that nobody has decided on, and the time it has, in words. */
export function clockOf(receivedAt: Date, now: Date): { urgency: 'late' | 'near' | 'in-time'; words: string } {
  const left = deadlineOf(receivedAt).getTime() - now.getTime()
  if (left < 0) return { urgency: 'late', words: `en retard de ${lengthOf(-left)}` }
  const urgency = left <= NEAR_HOURS * 3_600_000 ? 'near' : 'in-time'
  return { urgency, words: `il reste ${lengthOf(left)}` }
}

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')
const needed = (max: number, empty: string) => typed.pipe(line(max)).pipe(z.string().min(1, empty))

const claimant = needed(200, 'Le nom de qui répond, comme les lecteurs le liront.')
const text = typed
  .pipe(prose(LONGEST_REPLY, 'Au plus 20 000 caractères\u202f: la loi en demande bien moins.'))
  .pipe(z.string().min(1, 'Le texte de la réponse, tel qu’il doit paraître.'))

/** What the form of a request sends. Messages are shown beside their fields. */
export const replyForm = z
  .object({
    /** The article's address, as somebody typed it: the command reads it. */
    article: needed(2000, 'L’adresse de l’article.'),
    claimant,
    contact: typed
      .pipe(prose(500))
      .pipe(z.string().min(1, 'Une adresse électronique ou postale\u202f: il faut lui dire ce qui est décidé.')),
    receivedDay: typed.pipe(z.string().regex(/^\d{4}-\d\d-\d\d$/, 'Le jour où la demande est arrivée.')),
    // browsers may send seconds
    receivedTime: typed.pipe(z.string().regex(/^\d\d:\d\d(:\d\d)?$/, 'L’heure à laquelle elle est arrivée.')),
    request: typed.pipe(prose(5000, 'Au plus 5 000 caractères.')),
    text,
  })
  .transform(({ receivedDay, receivedTime, ...form }, context) => {
    // of the hour that comes twice in autumn the first: what runs from it ends no later than it may
    const receivedAt = momentsAt(receivedDay, receivedTime.slice(0, 5))[0] ?? null
    if (receivedAt) return { ...form, receivedAt }
    const isDay = momentsAt(receivedDay, '12:00').length > 0
    const message = isDay
      ? 'Cette heure n’existe pas ce jour-là\u202f: les horloges passent à l’heure d’été.'
      : 'Ce jour n’existe pas.'
    context.addIssue({ code: 'custom', message, path: [isDay ? 'receivedTime' : 'receivedDay'] })
    return z.NEVER
  })

export type ReplyForm = z.output<typeof replyForm>

/** Which words of a request its reader has before them: they may have been mended meanwhile. */
const wording = z.string().regex(/^[0-9a-f]{32}$/)

/** What the form sends that mends a request's words. */
export const mendingForm = z.object({ replyId: id, wording, claimant, text })

/** What the form of a decision sends: published as it stands, or refused, and then why. */
export const decisionForm = z
  .object({
    replyId: id,
    wording,
    decision: z.enum(['published', 'refused']),
    reason: typed.pipe(prose(2000, 'Au plus 2 000 caractères.')),
  })
  .refine(({ decision, reason }) => decision === 'published' || reason.length >= 10, {
    path: ['reason'],
    message:
      'Dites pourquoi, en quelques mots (dix caractères au moins)\u202f: le refus peut être contesté en justice.',
  })

/** What the desk's address may say; anything else is as if it were not there. */
export const repliesAddress = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  /** Words of the headline of an article that somebody looks for, and the address of the one they chose. */
  q: line(200).optional().catch(undefined),
  article: z.string().max(1000).optional().catch(undefined),
})

/** The paragraphs of an answer, their lines parted by line ends: an empty line ends a paragraph. */
export const paragraphsOfReply = (words: string): string[] =>
  words
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)

/** Where an article's answers are on its page. */
export const REPLIES_PLACE = 'droit-de-reponse'

/** « Droit de réponse de Jeanne Martin », « d’Alain Roy ». An h is taken for one that is heard: nobody is misnamed by it. */
export const replyTitle = (claimant: string): string =>
  `Droit de réponse ${/^(?:[aeiouàâäéèêëîïôöùûüœæ]|y[^aeiou])/i.test(claimant) ? 'd’' : 'de '}${claimant}`
