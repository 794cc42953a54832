'use client'

import Placeholder from '@tiptap/extension-placeholder'
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useState } from 'react'
import type { Document } from '@/lib/articles/document.rules'
import { mediaPath, type Picture } from '@/lib/media/media.rules'
import { ArticleImage } from './article-image.client'
import { Toolbar } from './toolbar.client'
import { uploadPicture } from './upload-picture.client'

type Props = { body: Document; pictures: Picture[]; onChange: (body: Document) => void }

const address = (picture: Picture) => mediaPath(picture.contentHash, picture.widths.at(-1) ?? picture.width, 'jpg')

/** The text, set as it will be read. Its document goes out through `onChange` and never comes back in. */
export function TextEditor({ body, pictures, onChange }: Props) {
  const [said, setSaid] = useState('')

  async function insertPictures(editor: Editor, files: File[]) {
    for (const file of files) {
      setSaid('Envoi de l’image…')
      const answer = await uploadPicture(file)
      setSaid(answer.ok ? '' : answer.sentence)
      if (!answer.ok) return
      const attrs = { mediaId: answer.picture.id, src: address(answer.picture), alt: null, caption: '', credit: '' }
      editor.chain().focus().insertContent({ type: 'image', attrs }).run()
    }
  }

  const taken = (editor: Editor | null, files: FileList | undefined): boolean => {
    const images = [...(files ?? [])].filter((file) => file.type.startsWith('image/'))
    if (!editor || images.length === 0) return false
    void insertPictures(editor, images)
    return true
  }

  const editor: Editor | null = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        link: { openOnClick: false, HTMLAttributes: { target: null, rel: null, class: null } },
        code: false,
        codeBlock: false,
        strike: false,
        underline: false,
        horizontalRule: false,
      }),
      Placeholder.configure({ placeholder: 'Le texte de l’article…' }),
      ArticleImage,
    ],
    content: forEditing(body, pictures),
    editorProps: {
      attributes: {
        class: 'editor-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Texte de l’article',
        lang: 'fr',
      },
      handlePaste: (_, event) => taken(editor, event.clipboardData?.files),
      handleDrop: (_, event) => taken(editor, (event as DragEvent).dataTransfer?.files),
    },
    onUpdate: ({ editor: changed }) => onChange(forKeeping(changed.getJSON())),
  })

  if (!editor) return <div className="editor-body" />
  return (
    <>
      <Toolbar editor={editor} onPictures={(files) => void insertPictures(editor, files)} />
      <p role="status" className="fault">
        {said}
      </p>
      <EditorContent editor={editor} />
    </>
  )
}

/** The document with what the editor needs to show its pictures. */
function forEditing(body: Document, pictures: Picture[]): JSONContent {
  const content = body.content.map((block): JSONContent => {
    if (block.type !== 'image') return block as JSONContent
    const picture = pictures.find(({ id }) => id === block.attrs.mediaId)
    return { ...block, attrs: { ...block.attrs, src: picture ? address(picture) : '' } }
  })
  return { type: 'doc', content }
}

/** What the editor holds, without what is only the editor's. */
function forKeeping(node: JSONContent): Document {
  const kept = (each: JSONContent): JSONContent => {
    const { src: _, ...attrs } = each.attrs ?? {}
    return {
      type: each.type,
      ...(each.text !== undefined && { text: each.text }),
      ...(each.marks && {
        marks: each.marks.map(({ type, attrs: of }) =>
          type === 'link' ? { type, attrs: { href: of?.href } } : { type },
        ),
      }),
      ...((each.type === 'heading' || each.type === 'image') && { attrs }),
      ...(each.content && { content: each.content.map(kept) }),
    }
  }
  return kept(node) as Document
}
