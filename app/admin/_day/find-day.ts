import 'server-only'
import { dayAfter, startOfDay } from '@/lib/articles/dates.rules'
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
import { tags } from '@/lib/page-cache/page-tags.rules'

/** Rows of each list at the most: a day's page leads to the longer ones. */
const SHOWN = 15
const NONE: never[] = []

type Asked = { accountId: number; approves: boolean; now: Date }

/** All that a day's page shows of articles: somebody's own, those that wait for them, and those that everybody waits for. */
export async function findDay({ accountId, approves, now }: Asked) {
  const [from, to] = [startOfDay(now), dayAfter(now)]
  const twoDaysAgo = new Date(now.getTime() - 2 * 86_400_000)
  const [submitted, ready, sentBack, drafts, scheduled, published, missed, overdue, late] = await Promise.all([
    approves ? listSubmitted(SHOWN) : NONE,
    approves ? listReady(SHOWN) : NONE,
    listSentBack(accountId, SHOWN),
    listDraftsOf(accountId, SHOWN),
    listScheduledBetween(now, to, SHOWN),
    listArticlesBetween(tags.front, from, to, SHOWN),
    listMissed(SHOWN),
    listOverdue(SHOWN),
    listPublishedLate(twoDaysAgo, SHOWN),
  ])
  return { submitted, ready, sentBack, drafts, scheduled, published, missed, overdue, late }
}
