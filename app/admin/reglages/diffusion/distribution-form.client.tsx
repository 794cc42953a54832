'use client'

import { useActionState } from 'react'
import { FormField } from '@/app/admin/_components/form-field.client'
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
          {fields.map(({ name, label, hint, ...field }) => (
            <FormField
              key={name}
              {...{ name, label, hint, field }}
              typed={state.typed[name] ?? ''}
              fault={state.messages[name]}
            />
          ))}
        </fieldset>
      ))}
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Enregistrer
      </button>
    </form>
  )
}
