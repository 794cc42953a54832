import type { Transaction } from '../database'
import { environment } from '../environment'
import { addJob } from '../jobs/job.queries'
import { findDistribution } from '../syndication/distribution.queries'
import { feedFormats, feedPath } from '../syndication/feed.rules'
import { putAnnouncements } from './announcement.queries'
import { GATHERED, type Occasion } from './announcement.rules'
import { listPagesOf, listsWithFeedOf } from './feed-pages.queries'
import { isPublicSite } from './public-site'

type Change = {
  articleId: number
  occasion: Exclude<Occasion, 'moved'>
  path: string
  /** Where it was until now, if elsewhere. */
  formerPath: string | null
  /** Tags of what changes by it, those of lists among them. */
  changed: readonly string[]
}

/**
 * Has others told that an article appeared, changed, moved or was taken down: the hub, of the feeds that it stands in; search
 * engines, of its addresses. Both are told when the transaction commits, and never when it does not. A site that cannot be
 * reached from outside tells nobody.
 */
export async function announceArticle(
  tx: Transaction,
  { articleId, occasion, path, formerPath, changed }: Change,
): Promise<void> {
  if (!isPublicSite(environment().siteUrl)) return
  const { hub, indexNow } = await findDistribution(tx)
  if (hub) {
    const lists = changed.filter((tag) => /^(front$|(section|author|keyword):)/.test(tag))
    const pages = await listPagesOf(tx, await listsWithFeedOf(tx, articleId, lists))
    const feeds = pages.flatMap((page) => feedFormats.map((format) => ({ address: feedPath(page, format), occasion })))
    await putAnnouncements(tx, 'hub', feeds)
    if (feeds.length > 0) await addJob(tx, 'tell-hub', {}, { jobKey: 'tell-hub' })
  }
  if (indexNow) {
    const moved = formerPath ? [{ address: formerPath, occasion: 'moved' as const }] : []
    await putAnnouncements(tx, 'search', [{ address: path, occasion }, ...moved])
    await addJob(tx, 'tell-search-engines', {}, { jobKey: 'tell-search-engines', after: GATHERED })
  }
}
