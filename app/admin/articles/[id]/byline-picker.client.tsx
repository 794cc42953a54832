'use client'

type Props = { chosen: number[]; bylines: { id: number; name: string }[]; onChange: (chosen: number[]) => void }

/** Who signs, in order. */
export function BylinePicker({ chosen, bylines, onChange }: Props) {
  const name = (id: number) => bylines.find((byline) => byline.id === id)?.name ?? '?'
  const up = (place: number) => chosen.toSpliced(place - 1, 2, ...chosen.slice(place - 1, place + 1).reverse())
  return (
    <fieldset>
      <legend className="label">Signatures</legend>
      <ol>
        {chosen.map((id, place) => (
          <li key={id} className="editor-byline">
            <span>{name(id)}</span>
            {place > 0 && (
              <button
                type="button"
                className="button button-small"
                aria-label={`Monter ${name(id)}`}
                onClick={() => onChange(up(place))}
              >
                ↑
              </button>
            )}
            <button
              type="button"
              className="button button-small"
              aria-label={`Retirer ${name(id)}`}
              onClick={() => onChange(chosen.filter((each) => each !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <label className="sr-only" htmlFor="byline">
        Ajouter une signature
      </label>
      <select
        id="byline"
        className="field"
        value=""
        onChange={({ target }) => onChange([...chosen, Number(target.value)])}
      >
        <option value="">Ajouter une signature…</option>
        {bylines
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name: text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
      </select>
    </fieldset>
  )
}
