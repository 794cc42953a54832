'use client'

import { useActionState } from 'react'
import { FormField } from '@/app/admin/_components/form-field.client'
import { readablePath } from '@/lib/redirects/path.rules'
import { redirectAddress } from './actions'

const HINTS = {
  from: 'Un chemin de ce site, comme /2019/04/ancien-titre, ou l’adresse entière.',
  to: 'L’adresse d’un article, d’une rubrique ou d’une page de ce site, ou une adresse en https:// ailleurs. Un article est suivi s’il change d’adresse.',
}

/** Redirects an address; what was typed stays when it cannot be taken. */
export function RedirectForm({ from }: { from: string }) {
  const [state, act, busy] = useActionState(redirectAddress, {
    said: '',
    messages: {},
    typed: { from, to: '' },
    present: null,
  })
  const { messages, typed, present } = state
  return (
    <form action={act} className="newsroom-form" aria-labelledby="rediriger">
      <FormField
        name="from"
        label="Adresse à rediriger"
        hint={HINTS.from}
        typed={typed.from}
        fault={messages.from}
        field={{ kind: 'line' }}
      />
      {present !== null && (
        <label className="newsroom-check">
          <input key={present} type="checkbox" name="replaces" value={present} /> Ne plus mener vers{' '}
          <span className="break-all">{readablePath(present)}</span>, et remplacer cette redirection
        </label>
      )}
      <FormField
        name="to"
        label="Mener vers"
        hint={HINTS.to}
        typed={typed.to}
        fault={messages.to}
        field={{ kind: 'line' }}
      />
      <p role="status" className="break-all">
        {state.said}
      </p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Rediriger
      </button>
    </form>
  )
}
