'use client'

import type { Editor } from '@tiptap/react'
import { useRef, useState } from 'react'
import { GALLERY_SIZE } from '@/lib/articles/document.rules'
import { PICTURE_TYPES } from '@/lib/media/media.rules'
import { useAsked } from '../asking.client'
import { insertBlock } from '../insert-block.client'
import { LibraryDialog } from './library-dialog.client'
import { uploadHere } from './uploads-in-text.client'

/** What answers when pictures are asked for: the device's files, and the library. */
export function PictureDoors({ editor }: { editor: Editor }) {
  const [isLibraryOpen, setLibraryOpen] = useState(false)
  useAsked(editor, 'library', () => setLibraryOpen(true))
  return (
    <>
      <Door editor={editor} as="images" />
      <Door editor={editor} as="gallery" />
      {isLibraryOpen && (
        <LibraryDialog
          most={GALLERY_SIZE.most}
          offersGallery
          onClose={() => {
            setLibraryOpen(false)
            editor.commands.focus()
          }}
          onChosen={(images, _, as) => {
            if (as === 'gallery') insertBlock(editor, { type: 'gallery', attrs: { pictures: images } })
            else for (const attrs of images) insertBlock(editor, { type: 'image', attrs })
          }}
        />
      )}
    </>
  )
}

function Door({ editor, as }: { editor: Editor; as: 'images' | 'gallery' }) {
  const chooser = useRef<HTMLInputElement>(null)
  useAsked(editor, as === 'images' ? 'pictures' : 'gallery', () => chooser.current?.click())
  return (
    <input
      ref={chooser}
      type="file"
      hidden
      multiple
      accept={PICTURE_TYPES.join()}
      aria-label={as === 'images' ? 'Images du texte' : 'Images d’une galerie'}
      onChange={({ target }) => {
        uploadHere(editor, [...(target.files ?? [])], as)
        // the same file may be chosen again after a refusal
        target.value = ''
        editor.commands.focus()
      }}
    />
  )
}
