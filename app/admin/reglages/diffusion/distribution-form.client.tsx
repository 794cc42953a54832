'use client'

import { useActionState } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import { saveDistribution } from './actions'
import { fieldGroups } from './fields'

type Props = { typed: Record<string, string> }

/** How the newspaper is handed on; what was typed stays when it cannot be taken. */
export function DistributionForm({ typed }: Props) {
  const [state, act, busy] = useActionState(saveDistribution, { said: '', messages: {}, typed })
  return (
    <form action={act} className="newsroom-form">
      {fieldGroups.map(({ title, fields }) => (
        <fieldset key={title} className="mb-6">
          <legend className="mb-2 text-lg font-semibold">{title}</legend>
          {fields.map(({ name, label, hint, ...field }) => {
            const value = state.typed[name] ?? ''
            const described = {
              id: name,
              name,
              className: 'field',
              defaultValue: value,
              'aria-invalid': state.messages[name] ? true : undefined,
              'aria-describedby': `${name}-hint ${name}-fault`,
            }
            return (
              <div key={name}>
                {field.kind === 'box' ? (
                  <label>
                    <input
                      // React puts boxes and choices back to their first values once the form's action is done
                      key={value}
                      type="checkbox"
                      name={name}
                      aria-describedby={`${name}-hint`}
                      defaultChecked={value === 'on'}
                    />{' '}
                    {label}
                  </label>
                ) : (
                  <label className="label" htmlFor={name}>
                    {label}
                  </label>
                )}
                <p className="hint" id={`${name}-hint`}>
                  {typeset(hint)}
                </p>
                {field.kind === 'line' && <input {...described} />}
                {field.kind === 'lines' && <textarea rows={6} spellCheck={false} {...described} />}
                {field.kind === 'choice' && (
                  <select key={value} {...described}>
                    {field.options.map(([option, name]) => (
                      <option key={option} value={option}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
                <p className="fault" id={`${name}-fault`}>
                  {state.messages[name]}
                </p>
              </div>
            )
          })}
        </fieldset>
      ))}
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Enregistrer
      </button>
    </form>
  )
}
