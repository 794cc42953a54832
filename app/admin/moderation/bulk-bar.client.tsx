'use client'

import { type FormEvent, useRef, useState } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import { type Decision, REASONS } from '@/lib/moderation/moderation.rules'
import type { QueueItem } from '@/lib/moderation/queue.rules'

type Props = {
  chosen: QueueItem[]
  rule: (items: QueueItem[], decision: Decision, why: { ground?: string }) => void
  clear: () => void
}

const verbs: Record<Decision, string> = { approve: 'Accepter', reject: 'Refuser', spam: 'Classer indésirables' }
const SHOWN = 5
const EXCERPT = 90

/** One decision on all that is chosen, once it is confirmed. */
export function BulkBar({ chosen, rule, clear }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [decision, setDecision] = useState<Decision>('spam')
  if (chosen.length === 0) return null

  const ask = (asked: Decision) => {
    setDecision(asked)
    dialog.current?.showModal()
  }
  function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const ground = String(new FormData(event.currentTarget).get('ground') ?? '')
    dialog.current?.close()
    rule(chosen, decision, decision === 'reject' ? { ground } : {})
  }
  const these = chosen.length > 1 ? `ces ${chosen.length} commentaires` : 'ce commentaire'
  return (
    <fieldset className="bulk-bar">
      <legend className="sr-only">Commentaires choisis</legend>
      <span>
        {chosen.length} choisi{chosen.length > 1 && 's'}
      </span>
      {(Object.keys(verbs) as Decision[]).map((each) => (
        <button key={each} type="button" className="button button-small" onClick={() => ask(each)}>
          {verbs[each]}…
        </button>
      ))}
      <button type="button" className="button button-small" onClick={clear}>
        Ne rien choisir
      </button>
      <dialog ref={dialog} className="bulk-dialog" aria-labelledby="bulk-title">
        <form onSubmit={confirm}>
          <h2 id="bulk-title">{typeset(`${verbs[decision]} ${these} ?`)}</h2>
          <ul>
            {chosen.slice(0, SHOWN).map(({ id, name, body }) => (
              <li key={id} dir="auto">
                <strong>{name}</strong>
                {'\u202f'}: {body.length > EXCERPT ? `${body.slice(0, EXCERPT)}…` : body}
              </li>
            ))}
            {chosen.length > SHOWN && <li>… et {chosen.length - SHOWN} de plus</li>}
          </ul>
          {decision === 'reject' && (
            <p>
              <label htmlFor="bulk-ground">Motif du refus</label>
              <select id="bulk-ground" name="ground" className="field" required defaultValue="">
                <option value="">Choisissez…</option>
                {Object.entries(REASONS).map(([key, reason]) => (
                  <option key={key} value={key}>
                    {reason}
                  </option>
                ))}
              </select>
            </p>
          )}
          <p className="bulk-answers">
            <button type="submit" className="button">
              {verbs[decision]} {these}
            </button>
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              Revenir
            </button>
          </p>
        </form>
      </dialog>
    </fieldset>
  )
}
