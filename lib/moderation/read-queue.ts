import { listAbove, listQueue, type QueuedComment } from './comment-queue.queries'
import { findModerationSettings } from './facts.queries'
import { listLastRulings, listPasts, listSuspensions, type Past } from './history.queries'
import { isTrusted } from './judgements.rules'
import type { QueueItem } from './queue.rules'
import { readingOf } from './words-read'

const none: Past = { approved: 0, refused: 0, warnings: 0 }

/** Some comments of a view as a moderator has them before their eyes, with what is known of who wrote them. */
export async function readQueue(asked: Parameters<typeof listQueue>[0]): Promise<QueueItem[]> {
  const asOf = new Date().toISOString()
  const [queued, settings] = await Promise.all([listQueue(asked), findModerationSettings()])
  const decided = queued.filter((comment) => comment.decided !== null).map(({ id }) => id)
  const [pasts, suspensions, rulings, above] = await Promise.all([
    listPasts(queued),
    listSuspensions(queued),
    listLastRulings(decided),
    listAbove(queued.flatMap(({ under }) => under)),
  ])
  return queued.map(({ emailHash, readerKey, under, ...comment }) => {
    const { approved, refused, warnings } = othersThan(comment, pasts.get(emailHash ?? '') ?? none)
    const until = [emailHash ?? '', readerKey].flatMap((who) => suspensions.get(who)?.getTime() ?? [])
    return {
      ...comment,
      postedAt: comment.postedAt.toISOString(),
      above: under.flatMap((id) => (id === comment.parent?.id ? [] : (above.get(id) ?? []))),
      ruling: rulings.get(comment.id) ?? null,
      asOf,
      reading: readingOf(comment.body),
      history: {
        ...{ approved, refused, warnings },
        suspendedUntil: until.length > 0 ? new Date(Math.max(...until)).toISOString() : null,
        isTrusted: isTrusted({ author: { approved, refused, isVerified: comment.verified }, settings }),
      },
    }
  })
}

/** An author's past without the comment itself. */
function othersThan(
  { decided, isShown, online }: Pick<QueuedComment, 'decided' | 'isShown' | 'online'>,
  past: Past,
): Past {
  const isApproved = decided === 'approved' || isShown || online !== null
  const isRefused = decided === 'rejected' || decided === 'spam'
  return { ...past, approved: past.approved - Number(isApproved), refused: past.refused - Number(isRefused) }
}
