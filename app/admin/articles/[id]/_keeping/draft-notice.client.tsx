'use client'

import { useState } from 'react'
import { recentMoment } from '@/lib/articles/dates.rules'
import { plainText } from '@/lib/articles/document.rules'
import type { Draft } from './drafts.client'
import { sendText } from './text-requests.client'

type Props = {
  draft: Draft
  /** Takes it up: on its own where nothing was saved since, else beside what was. */
  onTakeUp: (draft: Draft) => void
  /** It is kept by the server now. */
  onSettled: (draft: Draft) => void
}

/** A text that was left on this device: offered again until it is taken up, or kept aside. */
export function DraftNotice({ draft, onTakeUp, onSettled }: Props) {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const start = plainText(draft.content.body).slice(-160).trim()

  async function putAside() {
    setBusy(true)
    const { articleId, base, content } = draft
    const answer = await sendText({ articleId, base: base.number, content, editing: null })
    setBusy(false)
    if (answer?.ok) onSettled(draft)
    else setSaid('Le serveur ne l’a pas reçu : il reste sur cet appareil.'.replace(' :', '\u202f:'))
  }

  return (
    <section className="notice editor-draft" aria-label="Texte resté sur cet appareil">
      <p>
        <strong>Un texte est resté sur cet appareil</strong>, écrit {recentMoment(draft.at, new Date())}, que le journal
        n’a pas encore.
      </p>
      {start && (
        <p className="hint">
          Il finit par{'\u202f'}: «{'\u202f'}…{start}
          {'\u202f'}»
        </p>
      )}
      <p className="newsroom-bar">
        <button type="button" className="button button-strong" disabled={busy} onClick={() => onTakeUp(draft)}>
          Le reprendre
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => void putAside()}>
          Le garder à part, dans les versions
        </button>
      </p>
      <p role="status" className="fault">
        {said}
      </p>
    </section>
  )
}
