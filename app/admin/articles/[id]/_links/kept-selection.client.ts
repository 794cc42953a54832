'use client'

import { type Editor, Extension, getMarkRange } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { useEffect } from 'react'

const key = new PluginKey<DecorationSet>('kept-selection')

/** Shows which words a form is about: browsers no longer do when the focus is in its field. */
export const KeptSelection = Extension.create({
  name: 'keptSelection',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, shown) => {
          const range: { from: number; to: number } | null | undefined = tr.getMeta(key)
          if (range === undefined) return shown.map(tr.mapping, tr.doc)
          if (range === null) return DecorationSet.empty
          return DecorationSet.create(tr.doc, [
            Decoration.inline(range.from, range.to, { class: 'editor-kept-selection' }),
          ])
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** Keeps the selected words, or those of the link one stands in, in view as long as a form is open. */
export function useKeptSelection(editor: Editor): void {
  useEffect(() => {
    const { selection, schema, tr } = editor.state
    const link = schema.marks.link
    const range = selection.empty && link ? getMarkRange(selection.$from, link) : selection
    editor.view.dispatch(tr.setMeta(key, range ? { from: range.from, to: range.to } : null))
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, null))
    }
  }, [editor])
}
