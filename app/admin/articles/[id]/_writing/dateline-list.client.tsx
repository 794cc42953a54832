'use client'

import { useState } from 'react'
import type { Undated } from './use-dateline.client'

/** As many as the side of the desk has room for. */
const SHOWN = 4

/** « À dater »: words that age, each with the way to it and its date. */
export function DatelineList({ undated }: { undated: Undated[] }) {
  const [isWhole, setWhole] = useState(false)
  if (undated.length === 0) return null
  const others = undated.length - SHOWN
  return (
    <section aria-labelledby="to-date" className="dateline-list">
      <h3 id="to-date">À dater</h3>
      <ul>
        {(isWhole ? undated : undated.slice(0, SHOWN)).map((each, index) => (
          // the same words may stand twice after the same others
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the text is its place in the list
          <li key={`${each.key}-${index}`}>
            <UndatedWords undated={each} />
          </li>
        ))}
      </ul>
      {others > 0 && (
        <button type="button" className="dateline-way" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'N’en montrer que les premiers' : `En montrer ${others} de plus`}
        </button>
      )}
    </section>
  )
}

function UndatedWords({
  undated: { where, before, words, after, why, dated, show, date, leave },
}: {
  undated: Undated
}) {
  return (
    <>
      <button type="button" className="dateline-place" onClick={show}>
        {where && (
          <span className="dateline-where">
            {where}
            {'\u202f'}:{' '}
          </span>
        )}
        {before}
        <mark>{words}</mark>
        {after}
      </button>
      <p className="hint">{why}</p>
      <p className="dateline-ways">
        {dated && (
          <button type="button" className="dateline-way" onClick={date}>
            Dater{'\u202f'}: {dated}
          </button>
        )}
        <button type="button" className="dateline-way" onClick={leave}>
          Laisser<span className="sr-only"> « {words} »</span>
        </button>
      </p>
    </>
  )
}
