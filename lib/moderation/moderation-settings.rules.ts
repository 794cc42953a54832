import { z } from 'zod'
import { cleanText } from '../clean-text.rules'
import { box } from '../typed-text.rules'
import { finderOf } from './folded-text.rules'
import { SUSPECT_FROM } from './spam-score.rules'

const MOST_WORDS = 500
const LONGEST_WORD = 60

/** Words one to a line, as the form has them; the same word twice is one. */
const list = z
  .string()
  .default('')
  .transform((typed) => [
    ...new Set(
      cleanText(typed)
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    ),
  ])
  .superRefine((words, context) => {
    if (words.length > MOST_WORDS) context.addIssue(`Au plus ${MOST_WORDS} mots.`)
    const long = words.find((word) => word.length > LONGEST_WORD)
    if (long) context.addIssue(`« ${long.slice(0, 20)}… » est trop long : ${LONGEST_WORD} signes au plus.`)
    const empty = words.find((word) => finderOf(word) === null)
    if (empty) context.addIssue(`« ${empty} » n’a ni lettre ni chiffre.`)
  })

const figure = (usual: number, max: number) =>
  z.coerce
    .number('Un nombre.')
    .int('Un nombre entier.')
    .min(0, 'Zéro ou plus.')
    .max(max, `Au plus ${max}.`)
    .default(usual)

/** What the form « Règles de modération » sends. */
export const moderationForm = z.object({
  banned: list,
  suspect: list,
  links: figure(2, 20),
  capitals: figure(70, 100),
  articles: figure(3, 50),
  spam: figure(SUSPECT_FROM * 100, 100),
  trust: figure(10, 1000),
  proof: box,
})

/** What the newsroom has set: which words, and from where on something is held for reading. */
export const moderationSettings = z.object({
  /** Words no comment may hold, and words for which one is held. */
  banned: z.array(z.string()).default([]),
  suspect: z.array(z.string()).default([]),
  /** More links than so many. */
  links: z.number().default(2),
  /** So many letters of a hundred in capitals, or more. 0: nobody counts. */
  capitals: z.number().default(70),
  /** Comments under so many articles in an hour from one network, or more. 0: nobody counts. */
  articles: z.number().default(3),
  /** A score of so many hundredths, or more. 0: nobody scores. */
  spam: z.number().default(SUSPECT_FROM * 100),
  /** Comments by which a verified reader has earned trust. 0: nobody has. */
  trust: z.number().default(10),
  /** In open discussions, a comment whose browser has not worked for it is held. */
  proof: z.boolean().default(true),
})

export type ModerationSettings = z.infer<typeof moderationSettings>
