import type { Editor, JSONContent } from '@tiptap/core'
import { describe, expect, it, vi } from 'vitest'
import { moveBlock } from '../_blocks/move-block.client'
import { UnmountedEditor } from '../_blocks/unmounted-editor.samples'
import { bodyOf } from '../text-document.client'
import { blockAbout, letPassageGo, placeNotes, placesOfNotes, takeUpPassage } from './margin-marks.client'

// which keys a keyboard has is asked of it
vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' })

const p = (text?: string): JSONContent => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) })
const text = (...blocks: JSONContent[]): JSONContent => ({ type: 'doc', content: blocks })
const [first, second, third] = [
  'Le canal rouvre lundi après deux ans de travaux.',
  'La région a payé la moitié des écluses neuves.',
  'Les mariniers attendaient cette date depuis longtemps.',
]

/** A text of three paragraphs with a note, number 5, beside the second, and one, number 6, beside the third. */
function noted(): Editor {
  const { editor } = new UnmountedEditor(text(p(first), p(second), p(third)))
  const found = new Map([
    [5, 1],
    [6, 2],
  ])
  placeNotes(editor, [5, 6], found)
  return editor
}

const startOf = (editor: Editor, index: number): number =>
  editor.state.doc.children.slice(0, index).reduce((pos, { nodeSize }) => pos + nodeSize, 0)

const caret = (editor: Editor, index: number, offset: number) =>
  editor.commands.setTextSelection(startOf(editor, index) + 1 + offset)

describe('a mark in the margin', () => {
  it('is no part of the text', () => {
    const editor = noted()
    expect(bodyOf(editor.state.doc).content).toEqual([p(first), p(second), p(third)])
    expect(placesOfNotes(editor)).toEqual({ 5: 1, 6: 2 })
  })

  it('stays with its block while it is typed in, and while others come and go', () => {
    const editor = noted()
    caret(editor, 1, 3)
    editor.commands.insertContent({ type: 'text', text: 'toute ' })
    expect(placesOfNotes(editor)).toEqual({ 5: 1, 6: 2 })
    editor.commands.insertContentAt(0, p('Une attaque.'))
    expect(placesOfNotes(editor)).toEqual({ 5: 2, 6: 3 })
    editor.commands.insertContentAt(startOf(editor, 2), [p('Un'), p('Deux')])
    expect(placesOfNotes(editor)).toEqual({ 5: 4, 6: 5 })
    editor.commands.deleteRange({ from: 0, to: startOf(editor, 4) })
    expect(placesOfNotes(editor)).toEqual({ 5: 0, 6: 1 })
  })

  it('stays with the text when a line is opened before or behind it, and with the greater part when it is cut', () => {
    const editor = noted()
    caret(editor, 1, 0)
    editor.commands.splitBlock()
    expect(placesOfNotes(editor)).toEqual({ 5: 2, 6: 3 })
    caret(editor, 2, second?.length ?? 0)
    editor.commands.splitBlock()
    expect(placesOfNotes(editor)).toEqual({ 5: 2, 6: 4 })
    caret(editor, 2, 5)
    editor.commands.splitBlock()
    expect(placesOfNotes(editor)).toEqual({ 5: 3, 6: 5 })
  })

  it('goes with its words into the block that they are joined to, and into a quotation put around them', () => {
    const editor = noted()
    caret(editor, 1, 0)
    editor.commands.joinBackward()
    expect(placesOfNotes(editor)).toEqual({ 5: 0, 6: 1 })
    caret(editor, 1, 2)
    editor.commands.toggleBlockquote()
    expect(placesOfNotes(editor)).toEqual({ 5: 0, 6: 1 })
    editor.commands.toggleBlockquote()
    expect(placesOfNotes(editor)).toEqual({ 5: 0, 6: 1 })
  })

  it('moves with its block, whichever of two changed places', () => {
    const editor = noted()
    caret(editor, 1, 1)
    moveBlock(editor, -1)
    expect(placesOfNotes(editor)).toEqual({ 5: 0, 6: 2 })
    caret(editor, 1, 1)
    moveBlock(editor, -1)
    expect(placesOfNotes(editor)).toEqual({ 5: 1, 6: 2 })
  })

  it('is gone with its block, and there again when that is undone', () => {
    const editor = noted()
    editor.commands.deleteRange({ from: startOf(editor, 1), to: startOf(editor, 2) })
    expect(placesOfNotes(editor)).toEqual({ 5: null, 6: 1 })
    editor.commands.undo()
    expect(placesOfNotes(editor)).toEqual({ 5: 1, 6: 2 })
  })

  it('does not pass to the block before when an emptied one is taken away, and comes back with its words', () => {
    const editor = noted()
    const start = startOf(editor, 1) + 1
    editor.commands.deleteRange({ from: start, to: start + (second?.length ?? 0) })
    expect(placesOfNotes(editor)).toEqual({ 5: 1, 6: 2 })
    editor.commands.setTextSelection(start)
    editor.commands.joinBackward()
    expect(placesOfNotes(editor)).toEqual({ 5: null, 6: 1 })
    while (editor.commands.undo()) expect(editor.state.doc.childCount).toBe(3)
    expect(placesOfNotes(editor)).toEqual({ 5: 1, 6: 2 })
  })

  it('is found again in a text that takes the place of the whole, and nowhere in an empty one', () => {
    const editor = noted()
    editor.commands.setContent(text(p(third), p('Tout autre chose ici.'), p(`${second} Elle paiera le reste.`)))
    expect(placesOfNotes(editor)).toEqual({ 5: 2, 6: 0 })
    editor.commands.setContent(text(p(), p()))
    expect(placesOfNotes(editor)).toEqual({ 5: null, 6: null })
  })

  it('is gone when the note is resolved, and does not forget the others', () => {
    const editor = noted()
    editor.commands.insertContentAt(0, p('Une attaque.'))
    placeNotes(editor, [6, 7], new Map([[7, 0]]))
    expect(placesOfNotes(editor)).toEqual({ 6: 3, 7: 0 })
    placeNotes(editor, [], new Map())
    expect(placesOfNotes(editor)).toEqual({})
  })
})

describe('the passage of a note that is being written', () => {
  it('is the block of the caret, wherever that goes meanwhile', () => {
    const editor = noted()
    caret(editor, 2, 4)
    expect(takeUpPassage(editor)).toBe(true)
    expect(blockAbout(editor)).toBe(2)
    editor.commands.insertContentAt(0, p('Une attaque.'))
    caret(editor, 0, 0)
    expect(blockAbout(editor)).toBe(3)
    editor.commands.deleteRange({ from: startOf(editor, 3), to: editor.state.doc.content.size })
    expect(blockAbout(editor)).toBeNull()
    letPassageGo(editor)
    expect(blockAbout(editor)).toBeNull()
  })

  it('is none where nothing is written', () => {
    const { editor } = new UnmountedEditor(text(p(first), p()))
    caret(editor, 1, 0)
    expect(takeUpPassage(editor)).toBe(false)
    expect(blockAbout(editor)).toBeNull()
  })
})
