'use client'

import { useState } from 'react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { PARTS, type Part, partNames } from '@/lib/bylines/byline.rules'

type Chosen = ArticleContent['bylines']

/** Who may sign; `part`: what they are taken to have done, unless something else is said. */
export type BylineChoice = { id: number; name: string; part: Part; retired: boolean }

type Props = { chosen: Chosen; bylines: BylineChoice[]; onChange: (chosen: Chosen) => void }

/** Signatures that an article may have (lib/articles/article.rules.ts). */
const MOST = 10

/** Who signs, in order, and what they did for the article. */
export function BylinePicker({ chosen, bylines, onChange }: Props) {
  const [next, setNext] = useState('')
  const name = (id: number) => bylines.find((byline) => byline.id === id)?.name ?? '?'
  const left = bylines.filter(({ id, retired }) => !retired && !chosen.some((each) => each.id === id))

  /** Trades the places `place` and `place + 1`. */
  const trade = (place: number) => onChange(chosen.toSpliced(place, 2, ...chosen.slice(place, place + 2).reverse()))
  const add = () => {
    const added = left.find(({ id }) => id === Number(next))
    if (added) onChange([...chosen, { id: added.id, part: added.part }])
    setNext('')
  }

  return (
    <fieldset>
      <legend className="label">Signatures</legend>
      <ol>
        {chosen.map(({ id, part }, place) => {
          const moves = [
            { label: 'Monter', face: '↑', off: place === 0, press: () => trade(place - 1) },
            { label: 'Descendre', face: '↓', off: place === chosen.length - 1, press: () => trade(place) },
            { label: 'Retirer', face: '×', off: false, press: () => onChange(chosen.filter((each) => each.id !== id)) },
          ]
          return (
            <li key={id} className="editor-byline">
              <span>{name(id)}</span>
              <select
                className="field"
                aria-label={`Rôle de ${name(id)}`}
                value={part}
                onChange={({ target }) => onChange(chosen.with(place, { id, part: target.value as Part }))}
              >
                {PARTS.map((each) => (
                  <option key={each} value={each}>
                    {partNames[each]}
                  </option>
                ))}
              </select>
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
            className="field editor-byline-next"
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
