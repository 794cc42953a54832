'use client'

import { useActionState } from 'react'
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
      <div>
        <label className="label" htmlFor="password">
          Mot de passe
        </label>
        <p className="hint" id="password-hint">
          Au moins 12 caractères. Une phrase convient très bien.
        </p>
        <input
          className="field"
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          aria-describedby="password-hint password-fault"
        />
        <p className="fault" id="password-fault">
          {messages.password}
        </p>
      </div>
      <p role="alert" className="fault">
        {messages['']}
      </p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Créer mon compte
      </button>
    </form>
  )
}
