'use client'

import { useId, useState } from 'react'
import { dayAfter, momentOf, parisDay } from '@/lib/articles/dates.rules'
import { parisClock, parisMoment } from '@/lib/articles/paris-clock.rules'

type Props = { headline: string; until: string | null; end: (until: string | null) => void }

const soon = (): { name: string; at: () => Date | null }[] => [
  { name: 'Ce soir à minuit', at: () => dayAfter(new Date()) },
  { name: 'Demain 8\u00a0h', at: () => parisMoment(`${parisDay(dayAfter(new Date()))}T08:00`) },
]

/** Until when an article keeps its place: by the clocks of Paris, whatever the browser's. */
export function UntilField({ headline, until, end }: Props) {
  const id = useId()
  // the field is its own while somebody types in it: half a date is none
  const [set, setSet] = useState(0)
  const [isPast, setPast] = useState(false)
  const put = (moment: Date | null) => {
    setPast(moment !== null && moment <= new Date())
    end(moment?.toISOString() ?? null)
  }
  return (
    <details className="front-until">
      <summary>
        {until ? `Jusqu’au ${momentOf(new Date(until))}` : 'Jusqu’à nouvel ordre'}
        <span className="sr-only">{`\u202f: ${headline}`}</span>
      </summary>
      <div className="front-until-field">
        <label htmlFor={id}>Jusqu’à (heure de Paris)</label>
        <input
          key={set}
          id={id}
          type="datetime-local"
          className="field"
          defaultValue={until ? parisClock(new Date(until)) : ''}
          aria-describedby={`${id}-fault`}
          onChange={({ target: { value, validity } }) => {
            if (!validity.badInput) put(parisMoment(value))
          }}
        />
        {soon().map(({ name, at }) => (
          <button
            key={name}
            type="button"
            className="button button-small"
            onClick={() => {
              put(at())
              setSet(set + 1)
            }}
          >
            {name}
          </button>
        ))}
        {until && (
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              put(null)
              setSet(set + 1)
            }}
          >
            Sans fin
          </button>
        )}
      </div>
      <p className="fault" id={`${id}-fault`}>
        {isPast ? 'Ce moment est déjà passé.' : ''}
      </p>
    </details>
  )
}
