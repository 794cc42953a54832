'use client'

import { useState } from 'react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import type { Picture } from '@/lib/media/media.rules'
import { mediaPath, widthFor } from '@/lib/media/variant.rules'
import { PictureFields } from './picture-fields.client'
import { uploadPicture } from './upload-picture.client'

type Lead = ArticleContent['lead']
type Props = { lead: Lead; pictures: Picture[]; onChange: (lead: Lead) => void }

export function LeadPicture({ lead, pictures, onChange }: Props) {
  const [known, setKnown] = useState(pictures)
  const [said, setSaid] = useState('')
  const picture = lead && known.find(({ id }) => id === lead.mediaId)

  async function choose(file: File | undefined) {
    if (!file) return
    setSaid('Envoi de l’image…')
    const answer = await uploadPicture(file)
    setSaid(answer.ok ? '' : answer.sentence)
    if (!answer.ok) return
    setKnown((before) => [...before, answer.picture])
    onChange({ mediaId: answer.picture.id, alt: null, caption: '', credit: '' })
  }

  return (
    <fieldset>
      <legend className="label">Image principale</legend>
      {picture && (
        <img
          src={mediaPath(picture, widthFor(picture, null, 768), 'jpg')}
          width={picture.width}
          height={picture.height}
          alt={lead?.alt ?? ''}
        />
      )}
      <label className="label" htmlFor="lead-file">
        {lead ? 'Remplacer l’image' : 'Choisir une image'}
      </label>
      <input
        id="lead-file"
        type="file"
        className="field"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        onChange={({ target }) => {
          void choose(target.files?.[0])
          // the same file may be chosen again after a refusal
          target.value = ''
        }}
      />
      <p role="status" className="fault">
        {said}
      </p>
      {lead && (
        <>
          <PictureFields prefix="lead" described={lead} onChange={onChange} />
          <button type="button" className="button button-small" onClick={() => onChange(null)}>
            Retirer l’image
          </button>
        </>
      )}
    </fieldset>
  )
}
