import { ArticleCard } from '@/app/_components/article-card'
import { writeCursor } from '@/lib/articles/cursor.rules'
import type { ArticleSummary } from '@/lib/articles/reading.queries'

/** Articles a list page shows; pages ask for one more, to know whether another page follows. */
export const PER_PAGE = 20

type Props = { articles: ArticleSummary[]; path: string; named: boolean; first: boolean }

/** A list, newest first. On its first page the newest article leads. */
export function ArticleList({ articles, path, named, first }: Props) {
  const shown = articles.slice(0, PER_PAGE)
  const last = shown.at(-1)
  if (!last)
    return <p className="empty">{first ? 'Le premier article paraîtra ici.' : 'Il n’y a pas d’article plus ancien.'}</p>
  return (
    <>
      <div className="article-list">
        {shown.map((article, place) => (
          <ArticleCard
            key={article.id}
            article={article}
            density={first && place === 0 ? 'lead' : 'illustrated'}
            named={named}
          />
        ))}
      </div>
      {articles.length > PER_PAGE && (
        <nav className="older" aria-label="Suite de la liste">
          <a className="button" href={`${path}?avant=${writeCursor(last)}`} rel="next">
            Articles plus anciens
          </a>
        </nav>
      )}
    </>
  )
}
