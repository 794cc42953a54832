'use client'

import { useActionState } from 'react'
import { PasswordField } from '../_components/password-field.client'
import { replacePassword } from './actions'

export function PasswordForm() {
  const [{ said, messages }, act, busy] = useActionState(replacePassword, { said: '', messages: {} })
  return (
    <form action={act} className="newsroom-form">
      <div>
        <label className="label" htmlFor="current">
          Mot de passe actuel
        </label>
        <input
          className="field"
          id="current"
          name="current"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby="current-fault"
        />
        <p className="fault" id="current-fault">
          {messages.current}
        </p>
      </div>
      <PasswordField label="Nouveau mot de passe" fault={messages.password} />
      <p role="alert" className="fault">
        {messages['']}
      </p>
      <p role="status">{said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Changer le mot de passe
      </button>
    </form>
  )
}
