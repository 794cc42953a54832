'use client'

import type { DeskView } from '@/lib/desk/desk-view.queries'

type Update = 'fault' | 'substance' | 'correction'

/** What goes with an update: its kind, and a correction's words while they are written. */
export type Updating = { update: Update; text: string; replacesId: number | null }

const choices: { update: Update; words: string }[] = [
  { update: 'fault', words: 'Une faute corrigée\u202f: l’heure de mise à jour ne change pas' },
  { update: 'substance', words: 'Un changement sur le fond\u202f: l’heure de mise à jour change' },
  { update: 'correction', words: 'Une erreur corrigée\u202f: la correction est publiée' },
]

type Props = {
  updating: Updating
  /** Those that stand already. */
  corrections: DeskView['corrections']
  onChange: (updating: Updating) => void
}

/** What an update changes for whoever read the article already. */
export function UpdateChoice({ updating, corrections, onChange }: Props) {
  return (
    <>
      <fieldset>
        <legend className="label">Que change cette mise à jour{'\u202f'}?</legend>
        {choices.map(({ update, words }) => (
          <label key={update} className="newsroom-check">
            <input
              type="radio"
              name="update"
              checked={updating.update === update}
              onChange={() => onChange({ ...updating, update })}
            />
            {words}
          </label>
        ))}
      </fieldset>
      {updating.update === 'correction' && (
        <div className="desk-correction">
          <label className="label" htmlFor="correction-text">
            Texte de la correction
          </label>
          <p className="hint" id="correction-hint">
            Ce qui était inexact, et ce qui est juste. Les lecteurs la voient sous l’article, avec sa date.
          </p>
          <textarea
            id="correction-text"
            className="field"
            rows={3}
            maxLength={1000}
            aria-describedby="correction-hint"
            value={updating.text}
            onChange={({ target }) => onChange({ ...updating, text: target.value })}
          />
          {corrections.length > 0 && (
            <>
              <label className="label" htmlFor="correction-replaces">
                Corrige une correction précédente
              </label>
              <select
                id="correction-replaces"
                className="field"
                value={updating.replacesId ?? ''}
                onChange={({ target }) => onChange({ ...updating, replacesId: Number(target.value) || null })}
              >
                <option value="">Non</option>
                {corrections.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text.length > 60 ? `${text.slice(0, 60)}…` : text}
                  </option>
                ))}
              </select>
            </>
          )}
        </div>
      )}
    </>
  )
}
