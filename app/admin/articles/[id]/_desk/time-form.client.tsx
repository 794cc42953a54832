'use client'

import { type FormEvent, useId } from 'react'
import { parisDay } from '@/lib/articles/dates.rules'

type Props = {
  submit: string
  busy: boolean
  onSubmit: (time: { day: string; time: string }) => void
}

/** A day and a time of Paris, whatever clock the browser keeps. */
export function TimeForm({ submit, busy, onSubmit }: Props) {
  const name = useId()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    onSubmit({ day: String(data.get('day')), time: String(data.get('time')) })
  }
  return (
    <form onSubmit={send} className="desk-time">
      <div>
        <label className="label" htmlFor={`${name}-day`}>
          Jour
        </label>
        <input
          id={`${name}-day`}
          name="day"
          type="date"
          className="field"
          required
          min={parisDay(new Date())}
          suppressHydrationWarning
        />
      </div>
      <div>
        <label className="label" htmlFor={`${name}-time`}>
          Heure de Paris
        </label>
        <input id={`${name}-time`} name="time" type="time" className="field" required />
      </div>
      <button type="submit" className="button" disabled={busy}>
        {submit}
      </button>
    </form>
  )
}
