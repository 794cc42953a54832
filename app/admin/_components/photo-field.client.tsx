'use client'

import { useState } from 'react'
import { PICTURE_TYPES } from '@/lib/media/media.rules'
import { mediaPath, type Shape, widthFor } from '@/lib/media/variant.rules'
import { LibraryDialog } from '../articles/[id]/_pictures/library-dialog.client'
import { UploadView } from '../articles/[id]/_pictures/upload-view.client'
import { useOneUpload } from '../media/use-one-upload.client'

type Chosen = Shape & { id: number }
type Props = { name: string; label: string; photo: Chosen | null }

/** A picture as a field of a form: sent from the device, or found in the library. The form sends its number. */
export function PhotoField({ name, label, photo }: Props) {
  const [chosen, setChosen] = useState(photo)
  const [isChoosing, setChoosing] = useState(false)

  const { upload, send, remove } = useOneUpload(setChosen)

  return (
    <fieldset className="photo-field">
      <legend className="label">{label}</legend>
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
      {chosen && !upload && (
        <img src={mediaPath(chosen, widthFor(chosen, '1:1', 480), 'jpg', '1:1')} width={96} height={96} alt="" />
      )}
      {upload && <UploadView upload={upload} onRemove={remove} />}
      <input
        type="file"
        className="field"
        aria-label={`${label}\u202f: choisir un fichier`}
        accept={PICTURE_TYPES.join()}
        onChange={({ target }) => {
          send(target.files?.[0])
          // the same file may be chosen again after a refusal
          target.value = ''
        }}
      />
      <div className="newsroom-bar">
        <button type="button" className="button button-small" onClick={() => setChoosing(true)}>
          Depuis la médiathèque
        </button>
        {chosen && (
          <button type="button" className="button button-small" onClick={() => setChosen(null)}>
            Retirer la photo
          </button>
        )}
      </div>
      {isChoosing && (
        <LibraryDialog
          most={1}
          onClose={() => setChoosing(false)}
          onChosen={(_, [picture]) => setChosen(picture ?? null)}
        />
      )}
    </fieldset>
  )
}
