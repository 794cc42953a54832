'use client'

import { useState } from 'react'

type Props = { keywords: string[]; onChange: (keywords: string[]) => void }

const split = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((word) => word.trim().slice(0, 60))
      .filter(Boolean),
  ),
]

/** What the article is about, typed as one line with commas. */
export function KeywordsField({ keywords, onChange }: Props) {
  const [typed, setTyped] = useState(keywords.join(', '))
  const many = split(typed).length > 12
  return (
    <div>
      <label className="label" htmlFor="keywords">
        Mots-clés
      </label>
      <p className="hint" id="keywords-hint">
        Séparés par des virgules.
      </p>
      <input
        id="keywords"
        className="field"
        value={typed}
        aria-describedby="keywords-hint keywords-fault"
        aria-invalid={many || undefined}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(split(target.value).slice(0, 12))
        }}
      />
      <p className="fault" id="keywords-fault">
        {many && 'Au plus douze : les suivants ne sont pas gardés.'}
      </p>
    </div>
  )
}
