'use client'

import { useRef, useState } from 'react'
import { typeset } from '@/lib/articles/typography.rules'

type Props = { address: string; forWhom: string; until: string }

/** A link that was just made, to be copied: the newspaper keeps only its hash, and cannot show it again. */
export function NewLink({ address, forWhom, until }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    setSaid(isCopied ? 'Copié.' : 'Le lien est sélectionné\u202f: copiez-le avec votre clavier.')
  }
  return (
    <div className="notice preview-new-link">
      <label className="label" htmlFor="new-link">
        Lien pour {typeset(forWhom)}, valable jusqu’au {until}
      </label>
      <input
        id="new-link"
        ref={field}
        className="field"
        readOnly
        value={address}
        aria-describedby="new-link-hint"
        onFocus={({ target }) => target.select()}
      />
      <p className="hint" id="new-link-hint">
        Copiez-le maintenant{'\u202f'}: il ne sera plus montré. Qui l’a peut lire ce texte.
      </p>
      <button type="button" className="button button-small" onClick={copy}>
        Copier le lien
      </button>
      <p role="status">{said}</p>
    </div>
  )
}
