import type { Counted } from '@/lib/archives/archive.queries'
import { archivePath, type Period, periodName, readPeriod } from '@/lib/archives/period.rules'

/** The years, months or days of a period, with their numbers of articles. */
export function ArchiveCounts({ counts, within }: { counts: Counted[]; within: Period['kind'] }) {
  if (counts.length === 0) return null
  return (
    <ul className={`archive-counts archive-of-${within}`}>
      {counts.map(({ at, articles }) => {
        const period = readPeriod(at.split('-'))
        return (
          <li key={at}>
            <a href={archivePath(at)}>{period && periodName(period)}</a>{' '}
            <span>
              {articles.toLocaleString('fr-FR')} {articles > 1 ? 'articles' : 'article'}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
