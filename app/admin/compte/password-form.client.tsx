'use client'

import { useActionState } from 'react'
import { PasswordField } from '../_components/password-field.client'
import { TextField } from '../_components/text-field.client'
import { replacePassword } from './actions'

export function PasswordForm() {
  const [{ said, messages }, act, busy] = useActionState(replacePassword, { said: '', messages: {} })
  return (
    <form action={act} className="newsroom-form">
      <TextField
        id="current"
        name="current"
        label="Mot de passe actuel"
        fault={messages.current}
        type="password"
        autoComplete="current-password"
        required
      />
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
