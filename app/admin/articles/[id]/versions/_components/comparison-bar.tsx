import { comparisonPath } from '@/lib/articles/version-address.rules'

type Props = {
  articleId: number
  from: number
  to: number
  /** The last versions of the sessions before and after both. */
  neighbours: { previous: number | null; next: number | null }
}

/** The ways from one comparison to the next. */
export function ComparisonBar({ articleId, from, to, neighbours: { previous, next } }: Props) {
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  return (
    <nav className="versions-bar" aria-label="Comparaisons">
      {previous !== null && <a href={comparisonPath(articleId, previous, first)}>← Séance précédente</a>}
      {next !== null && <a href={comparisonPath(articleId, last, next)}>Séance suivante →</a>}
      {from !== to && <a href={comparisonPath(articleId, to, from)}>Échanger les deux</a>}
      <a href={`/admin/articles/${articleId}/versions`}>Toutes les versions</a>
    </nav>
  )
}
