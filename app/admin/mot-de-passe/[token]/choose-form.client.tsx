'use client'

import { useActionState } from 'react'
import { PasswordField } from '../../_components/password-field.client'
import { chooseByLink } from '../actions'

export function ChooseForm({ token }: { token: string }) {
  const [{ messages }, act, busy] = useActionState(chooseByLink, { said: '', messages: {}, email: '' })
  return (
    <form action={act} className="newsroom-form">
      <input type="hidden" name="token" value={token} />
      <PasswordField label="Nouveau mot de passe" fault={messages.password} />
      <p role="alert" className="fault">
        {messages['']}
      </p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Choisir ce mot de passe
      </button>
    </form>
  )
}
