'use client'

import { type DragEvent, useState } from 'react'
import { useOneUpload } from '@/app/admin/media/use-one-upload.client'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { PICTURE_TYPES, type Picture } from '@/lib/media/media.rules'
import { mediaPath, widthFor } from '@/lib/media/variant.rules'
import { LibraryDialog } from './_pictures/library-dialog.client'
import { UploadView } from './_pictures/upload-view.client'
import { PictureFields } from './picture-fields.client'

type Lead = ArticleContent['lead']
type Props = { lead: Lead; pictures: Picture[]; onChange: (lead: Lead) => void }

/** The picture that stands over the article: chosen, dropped, or found in the library. */
export function LeadPicture({ lead, pictures, onChange }: Props) {
  const [known, setKnown] = useState(pictures)
  const [isChoosing, setChoosing] = useState(false)
  const picture = lead && known.find(({ id }) => id === lead.mediaId)

  const { upload, send, remove } = useOneUpload((added) => {
    setKnown((before) => [...before, added])
    onChange({ mediaId: added.id, alt: null, caption: added.caption, credit: added.credit })
  })

  function drop(event: DragEvent) {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    send(file)
  }

  return (
    <fieldset onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <legend className="label">Image principale</legend>
      {picture && !upload && (
        <img
          src={mediaPath(picture, widthFor(picture, null, 768), 'jpg')}
          width={picture.width}
          height={picture.height}
          alt={lead?.alt ?? ''}
        />
      )}
      {upload && <UploadView upload={upload} onRemove={remove} />}
      <label className="label" htmlFor="lead-file">
        {lead ? 'Remplacer l’image' : 'Choisir une image'}
      </label>
      <input
        id="lead-file"
        type="file"
        className="field"
        accept={PICTURE_TYPES.join()}
        onChange={({ target }) => {
          send(target.files?.[0])
          // the same file may be chosen again after a refusal
          target.value = ''
        }}
      />
      <button type="button" className="button button-small" onClick={() => setChoosing(true)}>
        Depuis la médiathèque
      </button>
      {isChoosing && (
        <LibraryDialog
          most={1}
          onClose={() => setChoosing(false)}
          onChosen={([image], chosen) => {
            if (!image) return
            setKnown((before) => [...before, ...chosen])
            const { mediaId, alt, caption, credit } = image
            onChange({ mediaId, alt, caption, credit })
          }}
        />
      )}
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
