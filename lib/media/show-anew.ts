import { dateDaysOfArticles } from '../archives/archive.queries'
import type { Transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import type { Uses } from './picture.queries'

/** Has every page that shows a picture printed anew, and crawlers told: sitemaps name pictures, too. */
export async function showAnew(tx: Transaction, { articleIds, bylines }: Uses, immediately: boolean): Promise<void> {
  const shown = [...articleIds.map(tags.article), ...(bylines > 0 ? [tags.newspaper] : [])]
  if (shown.length > 0) await purgePages(tx, { tags: shown, immediately })
  await dateDaysOfArticles(tx, articleIds)
}
