'use client'

import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useState } from 'react'
import { type Document, GALLERY_SIZE } from '@/lib/articles/document.rules'
import type { Picture } from '@/lib/media/media.rules'
import { insertBlock } from './insert-block.client'
import { forEditing, forKeeping, freshImage } from './text-document.client'
import { textExtensions } from './text-extensions.client'
import { Toolbar } from './toolbar.client'
import { uploadPictures } from './upload-picture.client'

type Props = { body: Document; pictures: Picture[]; onChange: (body: Document) => void }

/** The text, set as it will be read. Its document goes out through `onChange` and never comes back in. */
export function TextEditor({ body, pictures, onChange }: Props) {
  const [said, setSaid] = useState('')

  async function insertPictures(editor: Editor, files: File[]) {
    for (const picture of await uploadPictures(files, setSaid)) {
      editor
        .chain()
        .focus()
        .insertContent({ type: 'image', attrs: freshImage(picture) })
        .run()
    }
  }

  async function insertGallery(editor: Editor, files: File[]) {
    const pictures = (await uploadPictures(files.slice(0, GALLERY_SIZE.most), setSaid)).map(freshImage)
    if (pictures.length >= GALLERY_SIZE.least) insertBlock(editor, { type: 'gallery', attrs: { pictures } })
    // one picture is no gallery
    else for (const attrs of pictures) insertBlock(editor, { type: 'image', attrs })
  }

  const taken = (editor: Editor | null, data: DataTransfer | null): boolean => {
    // a word processor puts a picture of the text beside the text: the text is what was meant
    if (data?.types.includes('text/plain')) return false
    const images = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
    if (!editor || images.length === 0) return false
    void insertPictures(editor, images)
    return true
  }

  const editor: Editor | null = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    extensions: textExtensions,
    content: forEditing(body, pictures),
    editorProps: {
      attributes: {
        class: 'editor-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Texte de l’article',
        lang: 'fr',
      },
      handlePaste: (_, event) => taken(editor, event.clipboardData),
      // what is dragged within the text only moves
      handleDrop: (_, event, __, moved) => !moved && taken(editor, event.dataTransfer),
    },
    onUpdate: ({ editor: changed }) => onChange(forKeeping(changed.getJSON())),
  })

  if (!editor) return <div className="editor-body" />
  return (
    <>
      <Toolbar
        editor={editor}
        onPictures={(files) => void insertPictures(editor, files)}
        onGallery={(files) => void insertGallery(editor, files)}
      />
      <p role="status" className="fault">
        {said}
      </p>
      <EditorContent editor={editor} />
    </>
  )
}
