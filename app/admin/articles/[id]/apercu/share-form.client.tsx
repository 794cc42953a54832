'use client'

import { useActionState } from 'react'
import { momentOf } from '@/lib/articles/dates.rules'
import { daysOf, LINK_DAYS } from '@/lib/previews/preview.rules'
import { FormField } from '../../../_components/form-field.client'
import { type SharingState, share } from './actions'
import { NewLink } from './new-link.client'

type Props = { articleId: number; number: number }

/** Makes a secret link to the version that is shown, and shows it this once. */
export function ShareForm({ articleId, number }: Props) {
  const [state, act, busy] = useActionState<SharingState, FormData>(share, {
    said: '',
    messages: {},
    typed: {},
    link: null,
  })
  const { typed, messages, link } = state
  return (
    <form action={act} className="newsroom-form">
      <h2>Partager une relecture</h2>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="number" value={number} />
      <FormField
        name="forWhom"
        label="Pour qui"
        hint={`Cette personne lira la version ${number}, sans compte et sans la modifier. Une avocate, une source…`}
        typed={typed.forWhom ?? ''}
        fault={messages.forWhom}
        field={{ kind: 'line' }}
      />
      <FormField
        name="days"
        label="Valable"
        typed={typed.days ?? '7'}
        fault={messages.days}
        field={{ kind: 'choice', options: LINK_DAYS.map((days) => [String(days), daysOf(days)] as const) }}
      />
      <FormField
        name="asksApproval"
        label="Demander une approbation"
        typed={typed.asksApproval ?? ''}
        field={{ kind: 'box' }}
      />
      <p role="status">{state.said}</p>
      {link && <NewLink key={link.address} {...link} until={momentOf(new Date(link.endsAt))} />}
      <button type="submit" className="button button-strong" disabled={busy}>
        Créer le lien
      </button>
    </form>
  )
}
