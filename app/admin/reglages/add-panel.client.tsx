'use client'

import { useActionState } from 'react'
import type { SettingsState } from './actions'

type Props = {
  title: string
  /** Keeps the fields' ids apart on a page. */
  prefix: string
  add: (state: SettingsState, data: FormData) => Promise<SettingsState>
  /** Name and label of each line of text. */
  fields: [string, string][]
  choices?: { name: string; label: string; options: [string, string][] }[]
}

/** A small form that adds one thing to a list and says what became of it. */
export function AddPanel({ title, prefix, add, fields, choices = [] }: Props) {
  const [state, act, busy] = useActionState(add, { said: '', messages: {}, typed: {} })
  return (
    <form action={act} className="newsroom-form">
      <h3>{title}</h3>
      {fields.map(([name, label]) => (
        <div key={name}>
          <label className="label" htmlFor={`${prefix}-${name}`}>
            {label}
          </label>
          <input
            className="field"
            id={`${prefix}-${name}`}
            name={name}
            defaultValue={state.typed[name]}
            aria-describedby={`${prefix}-${name}-fault`}
          />
          <p className="fault" id={`${prefix}-${name}-fault`}>
            {state.messages[name]}
          </p>
        </div>
      ))}
      {choices.map((choice) => (
        <div key={choice.name}>
          <label className="label" htmlFor={`${prefix}-${choice.name}`}>
            {choice.label}
          </label>
          <select
            className="field"
            id={`${prefix}-${choice.name}`}
            name={choice.name}
            defaultValue={state.typed[choice.name]}
          >
            {choice.options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p role="status">{state.said}</p>
      <button type="submit" className="button" disabled={busy}>
        Ajouter
      </button>
    </form>
  )
}
