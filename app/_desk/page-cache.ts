import 'server-only'
import { dayAfter } from '@/lib/articles/dates.rules'
import { DIRECTIVES, FRAMED } from '@/lib/page-cache/page-directives.rules'
import { tags } from '@/lib/page-cache/page-tags.rules'

type Shown = {
  /** Articles whose words, pictures or counts are on the page. */
  articles?: readonly { id: number }[]
  /** Tags of the lists that the page is, or draws from. */
  lists?: readonly string[]
  /** A moment at which something on it is no longer true. */
  until?: Date | null
  /** The answer's status, where Next can give none but 200. */
  status?: 404 | 410
  /** What a view of the page is counted as, by its tag; other pages are not counted. */
  counts?: string
  /** Whether pages of other sites may show it in a frame. */
  framed?: boolean
}

/**
 * Tells the page cache what a page shows, as metadata of a document or as a header of anything else: it keeps the page until one of these changes. Every page shows the
 * newspaper's name and sections, and the day.
 */
export const keepUntilChanged = (shown: Shown) => ({ [DIRECTIVES]: directivesOf(shown) })

function directivesOf({ articles = [], lists = [], until: end, status, counts, framed }: Shown): string {
  const shown = [tags.newspaper, ...lists, ...new Set(articles.map(({ id }) => tags.article(id)))]
  const now = new Date()
  const last = dayAfter(now)
  const until = `until:${Math.floor((end && end > now && end < last ? end : last).getTime() / 1000)}`
  return [
    ...shown,
    until,
    ...(status ? [`status:${status}`] : []),
    ...(counts ? [`counts:${counts}`] : []),
    ...(framed ? [FRAMED] : []),
  ].join(' ')
}
