'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormState } from '@/app/_desk/form-state'
import { type FieldKind, FormField } from './form-field.client'

export type Field = { name: string; label: string; hint?: string } & FieldKind

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>
  fields: readonly Field[]
  typed?: Record<string, string>
  /** Sent with the rest, unseen. */
  hidden?: Record<string, string | number>
  submit: string
  /** Before the button: fields of other kinds. */
  children?: ReactNode
}

/** A form of the newsroom: its fields, what became of it, and its button. What was typed stays when it cannot be taken. */
export function FieldsForm({ action, fields, typed = {}, hidden = {}, submit, children }: Props) {
  const [state, act, busy] = useActionState(action, { said: '', messages: {}, typed })
  return (
    <form action={act} className="newsroom-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, ...field }) => (
        <FormField
          key={name}
          {...{ name, label, hint, field }}
          typed={state.typed[name] ?? ''}
          fault={state.messages[name]}
        />
      ))}
      {children}
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        {submit}
      </button>
    </form>
  )
}
