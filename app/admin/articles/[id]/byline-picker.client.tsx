'use client'

import { useState } from 'react'

type Props = { chosen: number[]; bylines: { id: number; name: string }[]; onChange: (chosen: number[]) => void }

/** Signatures that an article may have (lib/articles/article.rules.ts). */
const MOST = 10

/** Who signs, in order. */
export function BylinePicker({ chosen, bylines, onChange }: Props) {
  const [next, setNext] = useState('')
  const name = (id: number) => bylines.find((byline) => byline.id === id)?.name ?? '?'
  const left = bylines.filter(({ id }) => !chosen.includes(id))

  /** Trades the places `place` and `place + 1`. */
  const trade = (place: number) => onChange(chosen.toSpliced(place, 2, ...chosen.slice(place, place + 2).reverse()))
  const add = () => {
    if (next) onChange([...chosen, Number(next)])
    setNext('')
  }

  return (
    <fieldset>
      <legend className="label">Signatures</legend>
      <ol>
        {chosen.map((id, place) => {
          const moves = [
            { label: 'Monter', face: '↑', off: place === 0, press: () => trade(place - 1) },
            { label: 'Descendre', face: '↓', off: place === chosen.length - 1, press: () => trade(place) },
            { label: 'Retirer', face: '×', off: false, press: () => onChange(chosen.filter((each) => each !== id)) },
          ]
          return (
            <li key={id} className="editor-byline">
              <span>{name(id)}</span>
              {moves.map(({ label, face, off, press }) => (
                <button
                  key={label}
                  type="button"
                  className="button button-small"
                  aria-label={`${label} ${name(id)}`}
                  disabled={off}
                  onClick={press}
                >
                  {face}
                </button>
              ))}
            </li>
          )
        })}
      </ol>
      {left.length > 0 && chosen.length < MOST && (
        <div className="editor-byline">
          <select
            className="field"
            aria-label="Signature à ajouter"
            value={next}
            onChange={({ target }) => setNext(target.value)}
          >
            <option value="">Choisir…</option>
            {left.map(({ id, name: text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
          <button type="button" className="button button-small" disabled={!next} onClick={add}>
            Ajouter
          </button>
        </div>
      )}
    </fieldset>
  )
}
