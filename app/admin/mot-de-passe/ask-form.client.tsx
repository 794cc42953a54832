'use client'

import { useActionState } from 'react'
import { TextField } from '../_components/text-field.client'
import { askForLink } from './actions'

export function AskForm() {
  const [state, act, busy] = useActionState(askForLink, { said: '', messages: {}, email: '' })
  return (
    <form action={act} className="newsroom-form">
      <TextField
        id="email"
        name="email"
        label="Adresse électronique"
        fault={state.messages.email}
        type="email"
        autoComplete="username"
        required
        defaultValue={state.email}
      />
      <p role="alert" className="fault">
        {state.messages['']}
      </p>
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Envoyer le lien
      </button>
    </form>
  )
}
