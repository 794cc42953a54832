'use client'

import { useActionState } from 'react'
import { ROLES, roleNames } from '@/lib/accounts/capability.rules'
import { TextField } from '../../_components/text-field.client'
import { inviteMember } from '../actions'

export function InvitationPanel() {
  const [state, act, busy] = useActionState(inviteMember, { said: '', messages: {}, typed: {} })
  return (
    <form action={act} className="newsroom-form">
      <h2>Inviter quelqu’un</h2>
      <TextField
        id="invite-email"
        name="email"
        label="Adresse électronique"
        fault={state.messages.email}
        type="email"
        required
        defaultValue={state.typed.email}
      />
      <fieldset>
        <legend className="label">Rôles</legend>
        {ROLES.map((role) => (
          <label key={role} className="newsroom-check">
            <input type="checkbox" name="roles" value={role} /> {roleNames[role]}
          </label>
        ))}
        <p className="fault">{state.messages.roles}</p>
      </fieldset>
      <p role="status" className="break-all">
        {state.said}
      </p>
      <button type="submit" className="button" disabled={busy}>
        Créer l’invitation
      </button>
    </form>
  )
}
