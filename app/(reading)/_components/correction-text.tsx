import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import type { Correction } from '@/lib/corrections/correction.rules'

/** What was wrong and what is right. Words that were wrong themselves stay, struck through, under the sentence that says so. */
export function CorrectionText({ correction: { text, replacedAt } }: { correction: Correction }) {
  const words = typeset(text)
  if (!replacedAt) return <p className="correction-text">{words}</p>
  return (
    <>
      <p className="correction-replaced">
        Cette correction a été corrigée le <Moment at={replacedAt} />
        {'\u202f'}:
      </p>
      <p className="correction-text">
        <s>{words}</s>
      </p>
    </>
  )
}
