import type { ReactNode } from 'react'
import { isCut } from '@/app/_desk/list-page'
import { spanOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { ListPage } from '@/lib/listings/page.queries'

type Props = { title: ReactNode; page: ListPage; path: string; children?: ReactNode }

/** A list's name and, on its newest page, what it is about; on an older one, the days it has. */
export function ListHeading({ title, page, path, children }: Props) {
  if (!isCut(page)) {
    return (
      <header className="listing-header">
        {title}
        {children}
      </header>
    )
  }
  return (
    <header className="listing-header">
      {title}
      <p>
        {sentenceOf(page)} <a href={path}>Revenir aux plus récents</a>
      </p>
    </header>
  )
}

function sentenceOf({ articles, number }: ListPage): string {
  const span = spanOfArticles(articles)
  return span ? `Articles ${span}, page ${number}.` : `Page ${number}, dont les articles ont été retirés.`
}

/** « du 3 au 17 mars 2024 »; '' of no articles. */
const spanOfArticles = (articles: ListPage['articles']): string => {
  const [newest, oldest] = [articles[0], articles.at(-1)]
  return newest && oldest ? spanOf(oldest.publishedAt, newest.publishedAt) : ''
}

/** What search results say of a list's page: what it is about, and of an older page its first headlines. */
export const listDescription = (page: ListPage, about: string): string =>
  isCut(page) ? headlinesOf(page.articles) || `Page ${page.number}.` : typeset(about)

/** Headlines enough for a search result. */
export const headlinesOf = (articles: readonly { headline: string }[]): string =>
  typeset(
    articles
      .slice(0, 3)
      .map(({ headline }) => headline)
      .join(' ; '),
  )

/** A list page's title for search results and tabs: each page has its own. */
export const listTitle = (name: string, page: ListPage): string => {
  const span = isCut(page) ? spanOfArticles(page.articles) : ''
  return span ? `${name}, articles ${span}` : isCut(page) ? `${name}, page ${page.number}` : name
}
