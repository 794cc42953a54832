'use client'

import { type FormEvent, useId } from 'react'

type Props = {
  label: string
  submit: string
  busy: boolean
  /** Answers whether it was done; what was typed stays when it was not. */
  onSubmit: (reason: string) => Promise<boolean>
}

/** Words that go with a move. */
export function ReasonForm({ label, submit, busy, onSubmit }: Props) {
  const name = useId()
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (await onSubmit(String(new FormData(form).get('reason')))) form.reset()
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <textarea id={name} name="reason" className="field" rows={3} required minLength={3} maxLength={1000} />
      <button type="submit" className="button" disabled={busy}>
        {submit}
      </button>
    </form>
  )
}
