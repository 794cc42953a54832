import 'server-only'
import { dayAfter, parisDay, startOfDay } from '@/lib/articles/dates.rules'
import { listAssignmentsFor, listPlannedOn } from '@/lib/assignments/story.queries'
import {
  listDraftsOf,
  listMissed,
  listOverdue,
  listPublishedLate,
  listReady,
  listScheduledBetween,
  listSentBack,
  listSubmitted,
} from '@/lib/desk/day.queries'
import { listArticlesBetween } from '@/lib/listings/page.queries'
import { listOpenNotesFor } from '@/lib/margin/note.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { listPreviewAnswersSince } from '@/lib/previews/preview-link.queries'
import { listWaitingReplies } from '@/lib/replies/reply-list.queries'

/** Rows of each list at the most: a day's page leads to the longer ones. */
const SHOWN = 15
const NONE: never[] = []

type Asked = { accountId: number; approves: boolean; now: Date }

/** All that a day's page shows: somebody's own, what waits for them, and what everybody waits for. */
export async function findDay({ accountId, approves, now }: Asked) {
  const [from, to] = [startOfDay(now), dayAfter(now)]
  const twoDaysAgo = new Date(now.getTime() - 2 * 86_400_000)
  const [submitted, ready, replies, sentBack, notes, answers, stories, drafts] = await Promise.all([
    approves ? listSubmitted(SHOWN) : NONE,
    approves ? listReady(SHOWN) : NONE,
    approves ? listWaitingReplies(SHOWN) : NONE,
    listSentBack(accountId, SHOWN),
    listOpenNotesFor(accountId, SHOWN),
    listPreviewAnswersSince(accountId, twoDaysAgo),
    listAssignmentsFor(accountId, SHOWN),
    listDraftsOf(accountId, SHOWN),
  ])
  const [scheduled, planned, published, missed, overdue, late] = await Promise.all([
    listScheduledBetween(now, to, SHOWN),
    listPlannedOn(parisDay(now)),
    listArticlesBetween(tags.front, from, to, SHOWN),
    listMissed(SHOWN),
    listOverdue(SHOWN),
    listPublishedLate(twoDaysAgo, SHOWN),
  ])
  return {
    ...{ submitted, ready, replies, sentBack, notes, answers, stories, drafts },
    ...{ scheduled, planned: planned.filter(({ progress }) => progress !== 'published'), published },
    ...{ missed, overdue, late },
  }
}

export type Day = Awaited<ReturnType<typeof findDay>>
