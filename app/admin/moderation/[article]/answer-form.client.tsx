'use client'

import { useActionState } from 'react'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { answer } from './actions'

type Props = { articleId: number; parentId?: number; label: string }

/** Where the newsroom answers, or speaks to all. */
export function AnswerForm({ articleId, parentId, label }: Props) {
  const [said, act, isPending] = useActionState(answer, {})
  const field = `reponse-${parentId ?? 'tous'}`
  return (
    <form action={act} className="answer-form">
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="parentId" value={parentId ?? ''} />
      <label className="label" htmlFor={field}>
        {label}
      </label>
      <textarea className="field" id={field} name="body" rows={4} required maxLength={5000} defaultValue={said.typed} />
      <p role="status">{said.done ?? said.messages?.body ?? (said.reason ? sentenceFor(said.reason) : '')}</p>
      <p className="newsroom-bar">
        <label>
          <input type="checkbox" name="pinned" value="1" /> Épingler en tête de la discussion
        </label>
        <button type="submit" className="button button-small" disabled={isPending}>
          Publier la réponse
        </button>
      </p>
    </form>
  )
}
