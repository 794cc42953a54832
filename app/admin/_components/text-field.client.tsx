import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'id' | 'className'> & {
  /** Its address within the page too: one of a name on each page. */
  id: string
  label: string
  hint?: string
  /** What is wrong with what was typed. */
  fault: string | undefined
}

/** A line to type in, with its label, and what is said of it where its reader is. */
export function TextField({ id, label, hint, fault, ...input }: Props) {
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        className="field"
        aria-invalid={fault ? true : undefined}
        aria-describedby={hint ? `${id}-hint ${id}-fault` : `${id}-fault`}
      />
      <p className="fault" id={`${id}-fault`}>
        {fault}
      </p>
    </div>
  )
}
