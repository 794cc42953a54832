import { Moment } from '@/app/_components/moment'
import type { PublishedArticle } from '@/lib/articles/reading.queries'
import { correctionAnchor } from '@/lib/corrections/correction.rules'
import { CorrectionText } from '../../../_components/correction-text'

/** What was wrong in an article, at the end of its text, newest first. Nothing where nothing was. */
export function Corrections({ article: { corrections } }: { article: PublishedArticle }) {
  if (corrections.length === 0) return null
  return (
    <section id="corrections" className="corrections" aria-labelledby="corrections-titre">
      <h2 id="corrections-titre">{corrections.length === 1 ? 'Correction' : 'Corrections'}</h2>
      <ol>
        {corrections.map((correction) => (
          <li key={correction.id} id={correctionAnchor(correction.id)}>
            <p className="correction-moment">
              <Moment at={correction.correctedAt} />
            </p>
            <CorrectionText correction={correction} />
          </li>
        ))}
      </ol>
    </section>
  )
}
