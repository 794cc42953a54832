'use client'

import { useActionState } from 'react'
import { type FieldKind, FormField } from '@/app/admin/_components/form-field.client'
import { type Newspaper, publisherKinds, settingNames } from '@/lib/settings/settings.rules'
import { saveNewspaper } from './actions'

type Field = { name: keyof Newspaper; hint?: string } & FieldKind

const fields: Field[] = [
  { name: 'name', kind: 'line' },
  { name: 'tagline', kind: 'line' },
  { name: 'donationUrl', kind: 'line' },
  { name: 'contactEmail', kind: 'line' },
  { name: 'publisher', kind: 'line', hint: 'Qui publie le journal et répond des données qu’il garde.' },
  { name: 'publisherKind', kind: 'choice', options: [['', 'Choisir…'], ...Object.entries(publisherKinds)] },
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
      {fields.map(({ name, hint, ...field }) => (
        <FormField
          key={name}
          {...{ name, hint, field }}
          label={settingNames[name]}
          typed={state.typed[name] ?? ''}
          fault={state.messages[name]}
        />
      ))}
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Enregistrer les réglages
      </button>
    </form>
  )
}
