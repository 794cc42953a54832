import { shortMoment } from '@/lib/articles/dates.rules'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'

/** The newest articles with their times, an update named as one. */
export function Wire({ articles }: { articles: ArticleSummary[] }) {
  const now = new Date()
  return (
    <section className="wire" aria-labelledby="en-continu">
      <h2 id="en-continu" className="section-name">
        En continu
      </h2>
      <ol>
        {articles.map(({ id, path, headline, publishedAt, updatedAt }) => (
          <li key={id}>
            <time dateTime={(updatedAt ?? publishedAt).toISOString()}>
              {shortMoment(updatedAt ?? publishedAt, now)}
            </time>
            <span>
              {updatedAt && <span className="wire-update">Mis à jour </span>}
              <a href={path}>{typeset(headline)}</a>
            </span>
          </li>
        ))}
      </ol>
      <p className="wire-more">
        <a href="/archives">Tous les articles</a> <a href="/corrections">Mises à jour et corrections</a>
      </p>
    </section>
  )
}
