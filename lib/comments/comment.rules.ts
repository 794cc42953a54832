import { z } from 'zod'
import { email } from '../accounts/account.rules'
import { id, line, prose } from '../typed-text.rules'

/** Comments one address may post, and the time in which they count. */
export const COMMENTS_AT_ONCE = 5
export const COMMENTS_SECONDS = 600

/** Whoever sends the form sooner after it was shown is no reader, in milliseconds. */
export const SOONEST = 3000

// a field that is missing or sent twice is an empty one: its sentence is the one a person needs
const typed = z.string().catch('')

/** What the comment form sends. Messages are shown beside their fields. */
export const commentForm = z.object({
  articleId: id,
  parentId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  name: typed.pipe(line(60, 'Au plus 60 caractères.')).pipe(z.string().min(2, 'Dites-nous comment vous appeler.')),
  email: typed.pipe(email),
  body: typed.pipe(prose(5000, 'Au plus 5 000 caractères.')).pipe(z.string().min(2, 'Votre commentaire est vide.')),
  /** A field no person sees; whoever fills it is a program. */
  website: z.string().max(500).optional(),
  /** New in each form: the same form sent twice is one comment. */
  formKey: z.string().regex(/^[\w-]{20,64}$/, 'Ce formulaire est incomplet : rechargez la page.'),
  /** When the form was shown, signed. */
  shown: z.string().max(200),
})

export type CommentForm = z.infer<typeof commentForm>

export type ApprovedComment = { id: number; parentId: number | null; name: string; body: string; postedAt: Date }
export type ThreadedComment = ApprovedComment & { depth: number }

/** Beyond this, answers stand at the same depth. */
const DEEPEST = 4

/** Comments in reading order: each answer under what it answers, oldest first. */
export function threaded(comments: ApprovedComment[]): ThreadedComment[] {
  const known = new Set(comments.map((comment) => comment.id))
  const answers = new Map<number | null, ApprovedComment[]>()
  for (const comment of comments) {
    // what answers a comment that is not shown (any more) stands by itself
    const parent = comment.parentId !== null && known.has(comment.parentId) ? comment.parentId : null
    answers.set(parent, [...(answers.get(parent) ?? []), comment])
  }
  const inOrder: ThreadedComment[] = []
  const waiting = (answers.get(null) ?? []).map((comment) => ({ comment, depth: 0 })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    inOrder.push({ ...next.comment, depth: next.depth })
    const depth = Math.min(DEEPEST, next.depth + 1)
    for (const comment of (answers.get(next.comment.id) ?? []).reverse()) waiting.push({ comment, depth })
  }
  return inOrder
}
