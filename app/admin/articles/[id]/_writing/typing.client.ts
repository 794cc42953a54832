'use client'

import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isFrench } from '@/lib/articles/language.rules'
import { substitutionFor } from '@/lib/articles/typing.rules'

/** What was just put in place of what was typed, at the caret. */
type Fresh = { from: number; to: number; was: string }

const fresh = new PluginKey<Fresh | null>('typing')

/**
 * Typography as one types. What is put instead of a key is a step of its own: Ctrl+Z or Backspace right after it give back
 * what was typed.
 */
export const Typing = Extension.create({
  name: 'typing',
  // Backspace is asked here first
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: fresh,
      state: {
        init: () => null,
        apply(tr, known): Fresh | null {
          const put: Fresh | undefined = tr.getMeta(fresh)
          return put ?? (tr.docChanged || tr.selectionSet ? null : known)
        },
      },
      props: {
        handleTextInput: (view, from, to, typed) => typeAt(view, from, to, typed),
        handleKeyDown: (view, event) => event.key === 'Backspace' && !isModified(event) && takeBack(view),
      },
    }),
  ],
})

const isModified = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey

function typeAt(view: EditorView, from: number, to: number, typed: string): boolean {
  // a keyboard that composes words corrects them itself, and dictation types many at once
  if (view.composing || typed.length !== 1 || !isProse(view.state, from)) return false
  const $from = view.state.doc.resolve(from)
  // whatever is no text stands for one character, as it does in positions
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const found = substitutionFor(before, typed)
  if (!found) return false
  if (found.put === '' || found.put === before.slice(before.length - found.back)) return true
  const was = before.slice(before.length - found.back) + typed
  const { schema, storedMarks } = view.state
  const marks = storedMarks ?? $from.marks()
  view.dispatch(view.state.tr.replaceWith(from, to, schema.text(typed, marks)).ensureMarks(marks))
  const start = from - found.back
  const tr = closeHistory(view.state.tr.replaceWith(start, from + 1, schema.text(found.put, marks)))
  tr.ensureMarks(marks)
  const put: Fresh = { from: start, to: start + found.put.length, was }
  view.dispatch(tr.setMeta(fresh, put).scrollIntoView())
  // what is typed next is a step of its own too: undoing it leaves the sign that stands
  view.dispatch(closeHistory(view.state.tr))
  return true
}

/** Words of another language keep that language’s signs. */
function isProse({ doc, storedMarks }: EditorState, at: number): boolean {
  const marks = storedMarks ?? doc.resolve(at).marks()
  const language = marks.find(({ type }) => type.name === 'language')
  return isFrench(language?.attrs.lang ?? null)
}

function takeBack(view: EditorView): boolean {
  const put = fresh.getState(view.state)
  const { empty, from } = view.state.selection
  if (!put || !empty || from !== put.to) return false
  const marks = view.state.doc.resolve(put.to).marks()
  const tr = view.state.tr.replaceWith(put.from, put.to, view.state.schema.text(put.was, marks))
  view.dispatch(closeHistory(tr).scrollIntoView())
  return true
}
