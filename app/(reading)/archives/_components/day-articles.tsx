import { Signatures } from '@/app/_components/signatures'
import { archivePath, periodName } from '@/lib/archives/period.rules'
import { timeOf } from '@/lib/articles/dates.rules'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'

type Props = {
  articles: ArticleSummary[]
  around: { before: string | null; after: string | null }
  /** Whether these are all the articles of the day. */
  whole: boolean
}

/** A day of the paper, line by line, and the way to the days beside it. */
export function DayArticles({ articles, around: { before, after }, whole }: Props) {
  return (
    <>
      <ol className="day-articles">
        {articles.map(({ id, path, headline, publishedAt, section, bylines }) => (
          <li key={id} className={`hue-${section.hue}`}>
            <time dateTime={publishedAt.toISOString()}>{timeOf(publishedAt)}</time>
            <div>
              <p className="card-section">
                <a href={`/${section.slug}`}>{section.name}</a>
              </p>
              <a href={path}>{typeset(headline)}</a>
              <p className="card-meta">
                <Signatures bylines={bylines} linked={false} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      {!whole && <p className="hint">Les {articles.length} derniers de la journée.</p>}
      <nav className="list-pages" aria-label="Jours voisins">
        <p>
          {before && <Day day={before} rel="prev" />} {after && <Day day={after} rel="next" />}
        </p>
      </nav>
    </>
  )
}

function Day({ day, rel }: { day: string; rel: 'prev' | 'next' }) {
  return (
    <a className="button" href={archivePath(day)} rel={rel}>
      {rel === 'prev' ? '← ' : ''}
      {periodName({ at: day, kind: 'day' })}
      {rel === 'next' ? ' →' : ''}
    </a>
  )
}
