'use client'

import { useActionState } from 'react'
import { askForLink } from './actions'

export function AskForm() {
  const [state, act, busy] = useActionState(askForLink, { said: '', messages: {}, email: '' })
  return (
    <form action={act} className="newsroom-form">
      <div>
        <label className="label" htmlFor="email">
          Adresse électronique
        </label>
        <input
          className="field"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state.email}
          aria-describedby="email-fault"
        />
        <p className="fault" id="email-fault">
          {state.messages.email}
        </p>
      </div>
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
