import { step } from '../progress'
import type { SiteUnderTest } from '../testing/site-under-test'
import { measureBursts } from './burst'
import { measurePages } from './discussion-pages'
import { fillDiscussion } from './fill-discussion'
import { quantile } from './freshness'
import { findArticleAt } from './many-articles.queries'

const COMMENTS = 5000
/** Comments at either end of the filling that are compared. */
const ENDS = 500

/** What a long discussion costs those who read it, and what it takes from those who flood it, as tables. */
export async function measureDiscussions(site: SiteUnderTest, slug: string): Promise<string[]> {
  const { id: articleId } = await findArticleAt(slug)
  const path = `/actualite/${slug}`
  const { times, starts } = await step(`${COMMENTS} comments are put up`, () => fillDiscussion(articleId, COMMENTS))
  const pages = await step('pages are read', () => measurePages(site, { articleId, path, starts, shown: COMMENTS }))
  const bursts = await step('500 comments are sent at once', () => measureBursts(site, { articleId, path }))
  const [first, last] = [times.slice(0, ENDS), times.slice(-ENDS)].map((ends) => quantile(ends, 0.5))
  return [
    `${COMMENTS.toLocaleString('en')} comments under one article, on ${starts.length} pages. Putting one up took ${first?.toFixed(1)} ms ` +
      `among the first ${ENDS} and ${last?.toFixed(1)} ms among the last (${((last ?? 0) / (first ?? 1)).toFixed(2)} times as long; medians).`,
    '',
    ...pages,
    '',
    ...bursts,
  ]
}
