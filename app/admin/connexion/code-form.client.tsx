'use client'

import { useActionState } from 'react'
import { TextField } from '../_components/text-field.client'
import { sendCode, startOver } from './actions'

/** The second step of signing in. */
export function CodeForm({ back }: { back: string }) {
  const [{ fault }, act, busy] = useActionState(sendCode, { fault: '' })
  return (
    <>
      <form action={act} className="newsroom-form">
        <input type="hidden" name="back" value={back} />
        <TextField
          id="code"
          name="code"
          label="Code de votre application"
          hint="Six chiffres, qui changent toutes les trente secondes. Sans votre appareil, un de vos codes de secours."
          fault={fault}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          autoFocus
          required
        />
        <button type="submit" className="button button-strong" disabled={busy}>
          Valider
        </button>
      </form>
      <form action={startOver} className="mt-4">
        <button type="submit" className="button button-small">
          Revenir au mot de passe
        </button>
      </form>
    </>
  )
}
