import { z } from 'zod'
import { email } from '../accounts/account.rules'
import { typedName } from '../readers/name.rules'
import { id, prose } from '../typed-text.rules'
import { hasWords, tamed } from './comment-text.rules'

/** Comments one address may post, and the time in which they count. */
export const COMMENTS_AT_ONCE = 5
export const COMMENTS_SECONDS = 600

/** Comments one article takes from everybody in so many seconds, and the tries in that time that make it a flood. */
export const ARTICLE_LIMIT = { prefix: 'comments-article', points: 5, seconds: 10, flood: { tries: 25, seconds: 120 } }

/** How long a comment may be mended or taken back from the device it came from, in minutes. */
export const MENDING_MINUTES = 5

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')

const body = typed
  .pipe(prose(5000, 'Au plus 5 000 caractères.'))
  .pipe(z.string().min(1, 'Votre commentaire est vide.').transform(tamed))
  .pipe(z.string().refine(hasWords, 'Dites-le avec des mots.'))

/** What the comment form sends. Messages are shown beside their fields. */
export const commentForm = z.object({
  articleId: id,
  parentId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  name: typed.pipe(typedName('Dites-nous comment vous appeler.')),
  email: typed.pipe(email),
  body,
  /** A field no person sees; whoever fills it is a program. */
  website: z.string().max(500).optional(),
  /** What the browser found (proof.rules.ts). One that cannot be read is none, and no fault of the reader's. */
  proof: z.string().optional().catch(undefined),
})

export type CommentForm = z.infer<typeof commentForm>

/** Wordings one device may send in the minutes in which it may. */
export const MENDING_LIMIT = { prefix: 'mendings', points: 10, seconds: MENDING_MINUTES * 60 }

/** A comment's author mends it, or takes it back. */
export const mendingForm = z.object({ commentId: id, body })
export const withdrawalForm = z.object({ commentId: id })

/** A reader finds a comment useful, or no longer. */
export const recommendationForm = z.union([z.object({ utile: id }), z.object({ retirer: id })])
