'use client'

import { type Editor, EditorContent } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { GALLERY_SIZE } from '@/lib/articles/document.rules'
import { ShortcutsHelp } from './_blocks/shortcuts-help.client'
import { SlashList } from './_blocks/slash-list.client'
import { insertBlock } from './insert-block.client'
import { freshImage } from './text-document.client'
import { Toolbar } from './toolbar.client'
import { uploadPictures } from './upload-picture.client'

/** The text, set as it will be read, under its tools. */
export function TextEditor({ editor }: { editor: Editor }) {
  const [said, setSaid] = useState('')

  async function insertPictures(files: File[]) {
    for (const picture of await uploadPictures(files, setSaid)) {
      editor
        .chain()
        .focus()
        .insertContent({ type: 'image', attrs: freshImage(picture) })
        .run()
    }
  }

  async function insertGallery(files: File[]) {
    const pictures = (await uploadPictures(files.slice(0, GALLERY_SIZE.most), setSaid)).map(freshImage)
    if (pictures.length >= GALLERY_SIZE.least) insertBlock(editor, { type: 'gallery', attrs: { pictures } })
    // one picture is no gallery
    else for (const attrs of pictures) insertBlock(editor, { type: 'image', attrs })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each editor
  useEffect(() => {
    const taken = (data: DataTransfer | null): boolean => {
      // a word processor puts a picture of the text beside the text: the text is what was meant
      if (data?.types.includes('text/plain')) return false
      const images = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
      if (images.length === 0) return false
      void insertPictures(images)
      return true
    }
    editor.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        handlePaste: (_, event) => taken(event.clipboardData),
        // what is dragged within the text only moves
        handleDrop: (_, event, __, moved) => !moved && taken(event.dataTransfer),
      },
    })
  }, [editor])

  return (
    <>
      <Toolbar
        editor={editor}
        onPictures={(files) => void insertPictures(files)}
        onGallery={(files) => void insertGallery(files)}
      />
      <p role="status" className="fault">
        {said}
      </p>
      <EditorContent editor={editor} />
      <SlashList editor={editor} />
      <ShortcutsHelp editor={editor} />
    </>
  )
}
