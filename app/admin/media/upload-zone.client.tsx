'use client'

import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useState } from 'react'
import { Upload } from '../articles/[id]/_pictures/upload.client'
import { UploadView } from '../articles/[id]/_pictures/upload-view.client'
import { PictureChooser } from '../articles/[id]/picture-chooser.client'

type Sent = { id: number; name: string }

/** Where pictures are dropped or chosen for the library, several at once, each with its progress and its refusal. */
export function UploadZone() {
  const router = useRouter()
  const [uploads, setUploads] = useState<Upload[]>([])
  const [sent, setSent] = useState<Sent[]>([])
  const [isOver, setOver] = useState(false)

  // the list below has them once the last one is there
  const isDone = sent.length > 0 && uploads.length === 0
  useEffect(() => {
    if (isDone) router.refresh()
  }, [isDone, router])

  const remove = (upload: Upload) => {
    upload.cancel()
    setUploads((before) => before.filter((each) => each !== upload))
  }

  function send(files: File[]) {
    const added = files.map((file) => new Upload(file))
    for (const upload of added) {
      upload.subscribe(() => {
        if (upload.state.kind !== 'sent') return
        const { id } = upload.state.picture
        setUploads((before) => before.filter((each) => each !== upload))
        setSent((before) => [...before.filter((each) => each.id !== id), { id, name: upload.name }])
      })
    }
    setUploads((before) => [...before, ...added])
    for (const upload of added) upload.send()
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    send([...event.dataTransfer.files])
  }

  return (
    <section
      className="media-drop"
      data-over={isOver}
      aria-label="Envoyer des images"
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
    >
      <p>
        Déposez des images ici, ou <PictureChooser label="Choisir des images" onPictures={send} />
      </p>
      <p className="hint">
        JPEG, PNG, WebP, AVIF ou GIF, 25{'\u202f'}Mo et 50 millions de pixels au plus. Les lecteurs n’en reçoivent
        jamais les métadonnées{'\u202f'}; légende, crédit et licence en sont repris.
      </p>
      {uploads.length > 0 && (
        <div className="media-uploads">
          {uploads.map((upload) => (
            <UploadView key={upload.id} upload={upload} onRemove={() => remove(upload)} />
          ))}
        </div>
      )}
      <div role="status">
        {sent.length > 0 && (
          <>
            <p>
              {sent.length === 1 ? 'Une image est arrivée.' : `${sent.length} images sont arrivées.`} À décrire
              {'\u202f'}:
            </p>
            <ul className="media-sent">
              {sent.map(({ id, name }) => (
                <li key={id}>
                  <a href={`/admin/media/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}
