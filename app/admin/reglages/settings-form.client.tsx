'use client'

import { useActionState } from 'react'
import { type Newspaper, publisherKinds, settingNames } from '@/lib/settings/settings.rules'
import { saveNewspaper } from './actions'

type Field = { name: keyof Newspaper; kind: 'line' | 'lines' | 'kinds'; hint?: string }

const fields: Field[] = [
  { name: 'name', kind: 'line' },
  { name: 'tagline', kind: 'line' },
  { name: 'donationUrl', kind: 'line' },
  { name: 'contactEmail', kind: 'line' },
  { name: 'publisher', kind: 'line', hint: 'Qui publie le journal et répond des données qu’il garde.' },
  { name: 'publisherKind', kind: 'kinds' },
  { name: 'publisherAddress', kind: 'lines', hint: 'Pour une personne, son domicile.' },
  { name: 'publisherPhone', kind: 'line' },
  { name: 'registration', kind: 'line', hint: 'Pour une société : RCS ou SIREN. Pour les autres, s’il y en a un.' },
  { name: 'capital', kind: 'line', hint: 'Pour une société.' },
  { name: 'publicationDirector', kind: 'line' },
  { name: 'hostName', kind: 'line' },
  { name: 'hostAddress', kind: 'lines' },
  { name: 'hostPhone', kind: 'line' },
  { name: 'dataProtectionOfficer', kind: 'lines', hint: 'S’il y en a : nom et moyen de le joindre.' },
]

export function SettingsForm({ paper }: { paper: Newspaper }) {
  const [state, act, busy] = useActionState(saveNewspaper, { said: '', messages: {}, typed: paper })
  return (
    <form action={act} className="newsroom-form">
      {fields.map(({ name, kind, hint }) => {
        const typed = state.typed[name] ?? ''
        const described = {
          id: name,
          name,
          className: 'field',
          defaultValue: typed,
          'aria-invalid': state.messages[name] ? true : undefined,
          'aria-describedby': `${hint ? `${name}-hint ` : ''}${name}-fault`,
        }
        return (
          <div key={name}>
            <label className="label" htmlFor={name}>
              {settingNames[name]}
            </label>
            {hint && (
              <p className="hint" id={`${name}-hint`}>
                {hint.replace(/ (?=:)/g, '\u202f')}
              </p>
            )}
            {kind === 'line' && <input {...described} />}
            {kind === 'lines' && <textarea rows={3} {...described} />}
            {/* React leaves a select as the form's reset makes it: it is made anew with what was chosen */}
            {kind === 'kinds' && (
              <select key={typed} {...described}>
                <option value="">Choisir…</option>
                {Object.entries(publisherKinds).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
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
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Enregistrer les réglages
      </button>
    </form>
  )
}
