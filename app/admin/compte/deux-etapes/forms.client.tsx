'use client'

import { type ComponentProps, useActionState } from 'react'
import { TextField } from '../../_components/text-field.client'
import { confirm, offer, renew, type State, stop } from './actions'

const nothing: State = { fault: '', codes: [] }

type Asking = {
  act: (state: State, data: FormData) => Promise<State>
  button: string
  field: Omit<ComponentProps<typeof TextField>, 'fault'>
  strong?: boolean
}

/** One thing to type in; recovery codes in its place where some were made. */
function Asking({ act, button, field, strong }: Asking) {
  const [{ fault, codes }, send, busy] = useActionState(act, nothing)
  if (codes.length > 0) return <Codes codes={codes} />
  return (
    <form action={send} className="newsroom-form">
      <TextField {...field} fault={fault} required />
      <button type="submit" className={strong ? 'button button-strong' : 'button'} disabled={busy}>
        {button}
      </button>
    </form>
  )
}

const passwordAgain = (id: string): Asking['field'] => ({
  ...{ id, name: 'current', label: 'Votre mot de passe' },
  ...{ type: 'password', autoComplete: 'current-password' },
})

const firstCode: Asking['field'] = {
  ...{ id: 'code', name: 'code', label: 'Le code qu’elle affiche' },
  ...{ autoComplete: 'one-time-code', inputMode: 'numeric' },
}

export const OfferForm = () => <Asking act={offer} field={passwordAgain('offer-password')} button="Commencer" />
export const ConfirmForm = () => <Asking act={confirm} field={firstCode} button="Activer" strong />
export const RenewForm = () => (
  <Asking act={renew} field={passwordAgain('renew-password')} button="Créer d’autres codes" />
)
export const StopForm = () => <Asking act={stop} field={passwordAgain('stop-password')} button="Arrêter" />

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
