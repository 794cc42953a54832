import { Differences } from '@/app/_components/comparing/differences'
import type { Comparison } from '@/lib/articles/compare.rules'
import { momentOf } from '@/lib/articles/dates.rules'
import type { Picture } from '@/lib/media/media.rules'

type Compared = { number: number; savedAt: Date; savedBy: string | null; refused: boolean }
type Props = {
  articleId: number
  from: Compared
  to: Compared
  latest: number
  comparison: Comparison
  pictures: readonly Picture[]
}

/** Two versions beside each other: whose they are, the fields that changed, the text. */
export function ComparedTexts({ articleId, from, to, latest, comparison, pictures }: Props) {
  return (
    <>
      <div className="two-texts compared-heads">
        <Head version={from} articleId={articleId} latest={latest} />
        <Head version={to} articleId={articleId} latest={latest} />
      </div>
      <Differences comparison={comparison} pictures={pictures} />
    </>
  )
}

function Head({ version, articleId, latest }: { version: Compared; articleId: number; latest: number }) {
  const { number, savedAt, savedBy, refused } = version
  const here = `/admin/articles/${articleId}/versions/${number}`
  return (
    <div>
      <p>
        <strong>Version {number}</strong>
        {number === latest && ' (actuelle)'}
        {refused && ' (gardée à part)'}
        <span className="hint">
          {momentOf(savedAt)}
          {savedBy && `, ${savedBy}`}
        </span>
      </p>
      <p className="version-ways">
        <a href={here}>
          Lire<span className="sr-only"> la version {number}</span>
        </a>
        {number !== latest && <a href={`${here}/restaurer`}>Restaurer la version {number}</a>}
      </p>
    </div>
  )
}
