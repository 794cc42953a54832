'use client'

import { type ReactNode, useActionState } from 'react'
import { momentOf } from '@/lib/articles/dates.rules'
import { daysOf, LINK_DAYS } from '@/lib/previews/preview.rules'
import { FormField } from '../../../_components/form-field.client'
import { Status } from '../../../_components/status'
import { type SharingState, share } from './actions'
import { NewLink } from './new-link.client'

type Props = {
  articleId: number
  number: number
  /** What the panel is about, while it is closed too. */
  summary: string
  /** What became of a link that was withdrawn. */
  status: string
  /** The links that there are. */
  children: ReactNode
}

const nothing: SharingState = { said: '', messages: {}, typed: {}, link: null }

/** Makes secret links to the version that is shown, each shown this once. It opens by itself when it has something to say. */
export function SharingPanel({ articleId, number, summary, status, children }: Props) {
  const [{ typed, messages, said, link }, act, busy] = useActionState(share, nothing)
  return (
    <details id="relectures" className="preview-sharing" open={status !== '' || said !== '' || undefined}>
      <summary>{summary}</summary>
      <Status words={status} />
      <div className="preview-sharing-parts">
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
          <p role="status">{said}</p>
          {link && <NewLink key={link.address} {...link} until={momentOf(new Date(link.endsAt))} />}
          <button type="submit" className="button button-strong" disabled={busy}>
            Créer le lien
          </button>
        </form>
        {children}
      </div>
    </details>
  )
}
