'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { NOTE_LENGTH } from '@/lib/margin/margin.rules'
import type { Became } from './margin-requests.client'

type Props = {
  label: string
  button: string
  /** What was typed before, and is not sent yet. */
  start: string
  onTyped: (words: string) => void
  send: (words: string) => Promise<Became>
  onSent: () => void
  /** Escape, or the button that closes it: what was typed is kept. */
  onLeave: () => void
}

/** The words of a note or of an answer. What is typed stays until the server has it. */
export function WordsForm({ label, button, start, onTyped, send, onSent, onLeave }: Props) {
  const [fault, setFault] = useState('')
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy) return
    const words = String(new FormData(event.currentTarget).get('words') ?? '')
    setBusy(true)
    setFault('')
    const became = await send(words)
    setBusy(false)
    if (became.ok) onSent()
    else setFault(became.sentence)
  }

  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.currentTarget.requestSubmit()
        } else return
        event.stopPropagation()
      }}
      className="margin-form"
    >
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        name="words"
        className="field"
        rows={3}
        required
        maxLength={NOTE_LENGTH}
        defaultValue={start}
        aria-describedby={`${id}-fault`}
        onChange={({ target }) => onTyped(target.value)}
      />
      <p id={`${id}-fault`} role="status" className="fault">
        {fault}
      </p>
      <p className="margin-ways">
        <button type="submit" className="button button-small button-strong" aria-disabled={isBusy}>
          {isBusy ? 'Envoi…' : button}
        </button>
        <button type="button" className="button button-small" onClick={onLeave}>
          Fermer
        </button>
      </p>
    </form>
  )
}
