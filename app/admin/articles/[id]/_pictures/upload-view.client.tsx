'use client'

import { useEffect, useRef } from 'react'
import { drawUpload } from './draw-upload.client'
import type { Upload } from './upload.client'

/** An upload beside a form's fields. */
export function UploadView({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const room = useRef<HTMLDivElement>(null)
  const removing = useRef(onRemove)
  removing.current = onRemove
  useEffect(() => {
    const { figure, stop } = drawUpload(upload, () => removing.current())
    room.current?.replaceChildren(figure)
    return stop
  }, [upload])
  return <div ref={room} />
}
