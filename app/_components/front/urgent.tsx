import { shortMoment } from '@/lib/articles/dates.rules'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'

/** What cannot wait, over everything else. */
export function Urgent({ article: { path, headline, publishedAt } }: { article: ArticleSummary }) {
  return (
    <aside className="urgent" aria-label="Urgent">
      <p>
        <strong>Urgent</strong> <time dateTime={publishedAt.toISOString()}>{shortMoment(publishedAt, new Date())}</time>{' '}
        <a href={path}>{typeset(headline)}</a>
      </p>
    </aside>
  )
}
