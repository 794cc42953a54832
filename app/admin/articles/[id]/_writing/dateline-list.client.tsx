'use client'

import type { Undated } from './use-dateline.client'

/** « À dater »: words that age, each with the way to it and its date. */
export function DatelineList({ undated }: { undated: Undated[] }) {
  if (undated.length === 0) return null
  return (
    <section aria-labelledby="to-date" className="dateline-list">
      <h3 id="to-date">À dater</h3>
      <ul>
        {undated.map((each, index) => (
          // the same words may stand twice after the same others
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the text is its place in the list
          <li key={`${each.key}-${index}`}>
            <button type="button" className="dateline-place" title={each.why} onClick={each.show}>
              {each.where && (
                <span className="dateline-where">
                  {each.where}
                  {'\u202f'}:{' '}
                </span>
              )}
              {each.before}
              <mark>{each.words}</mark>
              {each.after}
            </button>
            <p className="hint">{each.why}</p>
            <div className="dateline-ways">
              {each.dated && (
                <button type="button" className="button button-small" onClick={each.date}>
                  <span className="sr-only">Dater{'\u202f'}: </span>
                  {each.dated}
                </button>
              )}
              <button type="button" className="button button-small" onClick={each.leave}>
                Laisser<span className="sr-only"> « {each.words} »</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
