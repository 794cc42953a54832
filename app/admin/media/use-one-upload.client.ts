'use client'

import { useState } from 'react'
import { Upload } from '@/app/admin/articles/[id]/_pictures/upload.client'
import type { Picture } from '@/lib/media/media.rules'

/** The one picture that a field sends at a time; another takes its place. `upload`: on its way, or failed. */
export function useOneUpload(onSent: (picture: Picture) => void) {
  const [upload, setUpload] = useState<Upload | null>(null)
  const remove = () => {
    upload?.cancel()
    setUpload(null)
  }
  const send = (file: File | undefined) => {
    if (!file) return
    upload?.cancel()
    const sent = new Upload(file)
    sent.subscribe(() => {
      if (sent.state.kind !== 'sent') return
      setUpload(null)
      onSent(sent.state.picture)
    })
    setUpload(sent)
    sent.send()
  }
  return { upload, send, remove }
}
