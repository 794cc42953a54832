import { slugFrom } from '../articles/article.rules'
import { listArticlesById } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import { listPublishedPages } from '../legal/legal-page.queries'
import { isInView } from '../legal/legal-page.rules'
import { inAHurry } from '../search/hurry.queries'
import { readQuery } from '../search/search-query.rules'
import { fold } from '../search/search-words.rules'
import { listHeadlines, listPlaces } from '../search/suggestion.queries'
import type { LinkTarget } from './link-target.rules'
import { pageGroups } from './own-pages.rules'

/** Letters after which something is offered. */
const FEWEST_LETTERS = 2
const OF_PAGES = 2

/** The newest articles whose headlines have the words typed, and after them sections, authors, keywords and pages so named. */
export async function listLinkTargets(typed: string): Promise<LinkTarget[]> {
  const { words } = readQuery(typed)
  if (fold(words.at(-1) ?? '').length < FEWEST_LETTERS) return []
  const [places, published, ids] = await Promise.all([
    listPlaces(slugFrom(typed)),
    listPublishedPages(),
    inAHurry((tx) => listHeadlines(tx, words, !/[\p{L}\p{N}]$/u.test(typed))),
  ])
  const articles = await listArticlesById(ids ?? [])
  const beginning = fold(typed.trim())
  const pages = pageGroups
    .flatMap(({ pages: each }) => each)
    .filter(([path]) => isInView(path, new Set(published)))
    .filter(([, name]) =>
      fold(name)
        .split(' ')
        .some((_, at, parts) => parts.slice(at).join(' ').startsWith(beginning)),
    )
  const nowhere = { section: null, publishedAt: null }
  return [
    ...articles.map(
      ({ headline, path, section, publishedAt }): LinkTarget => ({
        text: typeset(headline),
        kind: 'Article',
        path,
        section: section.name,
        publishedAt: publishedAt.toISOString(),
      }),
    ),
    ...places.map(({ text, kind, path }): LinkTarget => ({ text, kind, path, ...nowhere })),
    ...pages.slice(0, OF_PAGES).map(([path, name]): LinkTarget => ({ text: name, kind: 'Page', path, ...nowhere })),
  ]
}
