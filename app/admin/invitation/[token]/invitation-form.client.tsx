'use client'

import { useActionState } from 'react'
import { PasswordField } from '../../_components/password-field.client'
import { TextField } from '../../_components/text-field.client'
import { becomeMember } from './actions'

export function InvitationForm({ token }: { token: string }) {
  const [state, act, busy] = useActionState(becomeMember, { name: '', messages: {} })
  const { messages } = state
  return (
    <form action={act} className="newsroom-form">
      <input type="hidden" name="token" value={token} />
      <TextField
        id="name"
        name="name"
        label="Votre nom"
        fault={messages.name}
        autoComplete="name"
        required
        defaultValue={state.name}
      />
      <PasswordField fault={messages.password} />
      <p role="alert" className="fault">
        {messages['']}
      </p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Créer mon compte
      </button>
    </form>
  )
}
