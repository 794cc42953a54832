import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { ListedCorrection } from '@/lib/corrections/correction.queries'
import { correctionAnchor } from '@/lib/corrections/correction.rules'
import { CorrectionText } from '../../_components/correction-text'

/** Corrections one under the other, each with the article that it is of. */
export const CorrectionList = ({ corrections }: { corrections: readonly ListedCorrection[] }) => (
  <ol className="day-articles updates">
    {corrections.map((correction) => {
      const { id, correctedAt, article } = correction
      return (
        <li key={id} className={`hue-${article.section.hue}`}>
          <time dateTime={correctedAt.toISOString()}>{momentOf(correctedAt)}</time>
          <div>
            <p className="card-section">
              <a href={`/${article.section.slug}`}>{article.section.name}</a>
            </p>
            <a href={`${article.path}#${correctionAnchor(id)}`}>{typeset(article.headline)}</a>
            <CorrectionText correction={correction} />
          </div>
        </li>
      )
    })}
  </ol>
)
