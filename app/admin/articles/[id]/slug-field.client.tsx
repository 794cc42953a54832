'use client'

import { useState } from 'react'
import { slugFrom } from '@/lib/articles/article.rules'

type Props = { slug: string; section: string | undefined; onChange: (slug: string) => void }

/** The article's address. What is typed stays as it is typed; what goes out is always an address. */
export function SlugField({ slug, section, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div>
      <label className="label" htmlFor="slug">
        Adresse
      </label>
      <input
        id="slug"
        className="field"
        value={typed ?? slug}
        maxLength={100}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="slug-hint"
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(slugFrom(target.value))
        }}
        onBlur={() => setTyped(null)}
      />
      <p className="hint break-all" id="slug-hint">
        /{section ?? '…'}/{slug || '…'}
      </p>
    </div>
  )
}
