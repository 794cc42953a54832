import { momentOf } from '@/lib/articles/dates.rules'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'

/** Articles that were updated, each with the moment. */
export const UpdateList = ({ articles }: { articles: readonly ArticleSummary[] }) => (
  <ol className="day-articles updates">
    {articles.map(({ id, path, headline, section, updatedAt }) => (
      <li key={id} className={`hue-${section.hue}`}>
        {updatedAt && <time dateTime={updatedAt.toISOString()}>{momentOf(updatedAt)}</time>}
        <div>
          <p className="card-section">
            <a href={`/${section.slug}`}>{section.name}</a>
          </p>
          <a href={path}>{typeset(headline)}</a>
        </div>
      </li>
    ))}
  </ol>
)
