import { typeset } from '@/lib/articles/typography.rules'

/** What a field of a settings form takes: a line, lines, one of several, or a yes. */
export type FieldKind =
  | { kind: 'line' }
  | { kind: 'lines'; rows?: number }
  | { kind: 'choice'; options: readonly (readonly [value: string, words: string])[] }
  | { kind: 'box' }

type Props = { name: string; label: string; hint?: string; typed: string; fault?: string; field: FieldKind }

/**
 * A field with its label, what there is to know of it, and what is wrong with it. React puts boxes and choices back to their
 * first values once the form's action is done: they are made anew with what was chosen.
 */
export function FormField({ name, label, hint, typed, fault, field }: Props) {
  const described = {
    id: name,
    name,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': `${hint ? `${name}-hint ` : ''}${name}-fault`,
  }
  const written = { ...described, className: 'field', defaultValue: typed }
  return (
    <div>
      {field.kind === 'box' ? (
        <label className="newsroom-check">
          <input key={typed} type="checkbox" {...described} defaultChecked={typed === 'on'} /> {label}
        </label>
      ) : (
        <label className="label" htmlFor={name}>
          {label}
        </label>
      )}
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {typeset(hint)}
        </p>
      )}
      {field.kind === 'line' && <input {...written} />}
      {field.kind === 'lines' && <textarea rows={field.rows ?? 3} {...written} />}
      {field.kind === 'choice' && (
        <select key={typed} {...written}>
          {field.options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
      <p className="fault" id={`${name}-fault`}>
        {fault}
      </p>
    </div>
  )
}
