'use client'

import { useActionState } from 'react'
import { PasswordField } from '../../_components/password-field.client'
import { becomeMember } from './actions'

export function InvitationForm({ token }: { token: string }) {
  const [state, act, busy] = useActionState(becomeMember, { name: '', messages: {} })
  const { messages } = state
  return (
    <form action={act} className="newsroom-form">
      <input type="hidden" name="token" value={token} />
      <div>
        <label className="label" htmlFor="name">
          Votre nom
        </label>
        <input
          className="field"
          id="name"
          name="name"
          autoComplete="name"
          required
          defaultValue={state.name}
          aria-describedby="name-fault"
        />
        <p className="fault" id="name-fault">
          {messages.name}
        </p>
      </div>
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
