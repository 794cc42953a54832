'use client'

import { useActionState } from 'react'
import { TextField } from '../../_components/text-field.client'
import { confirm, offer, renew, type State, stop } from './actions'

const nothing: State = { fault: '', codes: [] }

type Asking = { act: (state: State, data: FormData) => Promise<State>; id: string; button: string }

/** What only the owner of an account may do, who knows its password. */
function PasswordAgain({ act, id, button }: Asking) {
  const [{ fault, codes }, send, busy] = useActionState(act, nothing)
  if (codes.length > 0) return <Codes codes={codes} />
  return (
    <form action={send} className="newsroom-form">
      <TextField
        id={id}
        name="current"
        label="Votre mot de passe"
        fault={fault}
        type="password"
        autoComplete="current-password"
        required
      />
      <button type="submit" className="button" disabled={busy}>
        {button}
      </button>
    </form>
  )
}

export const OfferForm = () => <PasswordAgain act={offer} id="offer-password" button="Commencer" />
export const RenewForm = () => <PasswordAgain act={renew} id="renew-password" button="Créer d’autres codes" />
export const StopForm = () => <PasswordAgain act={stop} id="stop-password" button="Arrêter" />

/** The first code that an authenticator shows. */
export function ConfirmForm() {
  const [{ fault, codes }, send, busy] = useActionState(confirm, nothing)
  if (codes.length > 0) return <Codes codes={codes} />
  return (
    <form action={send} className="newsroom-form">
      <TextField
        id="code"
        name="code"
        label="Le code qu’elle affiche"
        fault={fault}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
      />
      <button type="submit" className="button button-strong" disabled={busy}>
        Activer
      </button>
    </form>
  )
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <div role="status">
      <p>
        <strong>La validation en deux étapes est activée.</strong> Voici vos codes de secours, pour un jour sans votre
        appareil. Chacun sert une fois. Gardez-les en lieu sûr{'\u202f'}: ils ne seront plus affichés.
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href="/admin/compte">C’est noté</a>
      </p>
    </div>
  )
}
