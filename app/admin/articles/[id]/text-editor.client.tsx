'use client'

import { type Editor, EditorContent } from '@tiptap/react'
import { ShortcutsHelp } from './_blocks/shortcuts-help.client'
import { SlashList } from './_blocks/slash-list.client'
import { LostPictures } from './_pasting/lost-pictures.client'
import { PictureDoors } from './_pictures/picture-doors.client'
import { Toolbar } from './toolbar.client'

/** The text, set as it will be read, under its tools. */
export function TextEditor({ editor }: { editor: Editor }) {
  return (
    <>
      <Toolbar editor={editor} />
      <LostPictures editor={editor} />
      <EditorContent editor={editor} />
      <SlashList editor={editor} />
      <ShortcutsHelp editor={editor} />
      <PictureDoors editor={editor} />
    </>
  )
}
