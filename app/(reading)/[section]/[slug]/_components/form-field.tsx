type Field = {
  name: string
  hint?: string
  /** What was typed the last time, and what was wrong with it. */
  typed?: string
  message?: string
}

/** What ties a field to its label, its hint and its fault ({@link FieldLabel}, fault.tsx). */
export const fieldProps = ({ name, hint, typed, message }: Field) =>
  ({
    id: name,
    name,
    className: 'field',
    defaultValue: typed ?? '',
    'aria-invalid': message ? true : undefined,
    'aria-describedby': [hint && `${name}-hint`, message && `${name}-fault`].filter(Boolean).join(' ') || undefined,
  }) as const

/** A field's label, and what helps to fill it in. */
export function FieldLabel({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}
