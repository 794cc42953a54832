import { Moment } from '@/app/_components/moment'
import { ourDesk } from '@/app/_desk/newspaper'
import { countPublications } from '@/lib/articles/publication-history.queries'
import { versionsPath } from '@/lib/articles/publication-history.rules'
import type { PublishedArticle } from '@/lib/articles/reading.queries'

/**
 * Under the dateline, what became of the article since it appeared: that it was corrected and, where the newspaper shows them, its
 * versions. Nothing where there is neither: most articles do not grow by it.
 */
export async function ChangesLine({ article: { id, path, corrections } }: { article: PublishedArticle }) {
  const [newest] = corrections
  const hasVersions = (await ourDesk()).publicVersions && (await countPublications(id)) > 1
  if (!newest && !hasVersions) return null
  return (
    <p className="changes-line">
      {newest && (
        <a href="#corrections">
          Cet article a été corrigé le <Moment at={newest.correctedAt} />
        </a>
      )}
      {newest && hasVersions && ' · '}
      {hasVersions && (
        <a href={versionsPath(path)} rel="nofollow">
          Versions publiées
        </a>
      )}
    </p>
  )
}
