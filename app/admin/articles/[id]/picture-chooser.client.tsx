'use client'

import { useRef } from 'react'
import { PICTURE_TYPES } from '@/lib/media/media.rules'

type Props = {
  label: string
  /** What the button shows, where that is not its label. */
  face?: string
  onPictures: (files: File[]) => void
}

/** A button that opens the device's own choice of files, pictures only, several at once. */
export function PictureChooser({ label, face, onPictures }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="button button-small"
        aria-label={label}
        title={face && label}
        onClick={() => chooser.current?.click()}
      >
        {face ?? label}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={PICTURE_TYPES.join()}
        aria-label={label}
        onChange={({ target }) => {
          onPictures([...(target.files ?? [])])
          // the same file may be chosen again after a refusal
          target.value = ''
        }}
      />
    </>
  )
}
