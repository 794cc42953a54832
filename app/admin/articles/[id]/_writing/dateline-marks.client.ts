'use client'

import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Day } from '@/lib/articles/calendar.rules'
import { type DatelineFlag, datelineFlags } from '@/lib/articles/dateline.rules'
import { type InContext, inContext } from './in-context.client'

/** What is looked for: words that age from that day, but those that were let be. */
export type DatelineCheck = { day: Day; left: ReadonlySet<string> }

/** Words of the text that age, where they stand now. */
export type PlacedFlag = DatelineFlag & InContext

type Range = { from: number; to: number }
type Marked = { check: DatelineCheck | null; marks: DecorationSet; held: Range | null }

const dateline = new PluginKey<Marked>('dateline')

/** Underlines words that age. Only paragraphs that were touched are looked at again, and no word that is still being typed. */
export const DatelineMarks = Extension.create({
  name: 'datelineMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: dateline,
      state: { init: (): Marked => ({ check: null, marks: DecorationSet.empty, held: null }), apply },
      props: { decorations: (state) => dateline.getState(state)?.marks },
    }),
  ],
})

/** Looks the whole text over: when the editor opens, or when what is looked for has changed. */
export const checkDateline = (editor: Editor, check: DatelineCheck): void =>
  editor.view.dispatch(editor.state.tr.setMeta(dateline, check))

/** What is underlined, in the text’s order. */
export const flagsIn = (state: EditorState): PlacedFlag[] =>
  (dateline.getState(state)?.marks.find() ?? [])
    .map(({ from, to, spec }) => ({ ...(spec.flag as PlacedFlag), from, to }))
    .sort((one, other) => one.from - other.from)

/** Puts the date in the place of the words; one undo takes it back. */
export function dateFlag(editor: Editor, { key }: PlacedFlag): void {
  const flag = flagsIn(editor.state).find((each) => each.key === key)
  if (!flag?.dated) return
  const { tr, doc, schema } = editor.state
  const marks = doc.resolve(flag.from).marksAcross(doc.resolve(flag.to)) ?? []
  editor.view.dispatch(
    closeHistory(tr.replaceWith(flag.from, flag.to, schema.text(flag.dated, marks))).scrollIntoView(),
  )
}

/** Selects the words where they stand. */
export function showFlag(editor: Editor, { key }: PlacedFlag): void {
  const flag = flagsIn(editor.state).find((each) => each.key === key)
  if (flag) editor.chain().focus().setTextSelection({ from: flag.from, to: flag.to }).scrollIntoView().run()
}

function apply(tr: Transaction, before: Marked): Marked {
  const wanted: DatelineCheck | undefined = tr.getMeta(dateline)
  const check = wanted ?? before.check
  if (!check) return before
  if (wanted) return look({ check, marks: DecorationSet.empty, held: null }, tr, [{ from: 0, to: tr.doc.content.size }])
  const held = before.held && {
    from: tr.mapping.map(before.held.from, -1),
    to: tr.mapping.map(before.held.to, 1),
  }
  const { from, empty } = tr.selection
  const isLetGo = held !== null && !(empty && from >= held.from && from <= held.to)
  if (!tr.docChanged && !isLetGo) return before
  const marks = tr.docChanged ? before.marks.map(tr.mapping, tr.doc) : before.marks
  return look({ check, marks, held: isLetGo ? null : held }, tr, [...touched(tr), ...(isLetGo ? [held] : [])])
}

/** What a change has touched, in the text after it. */
function touched(tr: Transaction): Range[] {
  const ranges: Range[] = []
  tr.steps.forEach((step, index) => {
    const later = tr.mapping.slice(index + 1)
    let [from, to] = [Number.POSITIVE_INFINITY, 0]
    step.getMap().forEach((_, __, start, end) => {
      const range = { from: later.map(start, -1), to: later.map(end, 1) }
      if (step instanceof ReplaceAroundStep) [from, to] = [Math.min(from, range.from), Math.max(to, range.to)]
      else ranges.push(range)
    })
    // a quotation put around paragraphs, or taken off them, changes those within
    if (to > 0) ranges.push({ from, to })
  })
  return ranges
}

function look({ check, marks, held }: Marked & { check: DatelineCheck }, tr: Transaction, ranges: Range[]): Marked {
  let [now, kept] = [marks, held]
  const seen = new Set<number>()
  for (const { from, to } of ranges) {
    const end = Math.min(to, tr.doc.content.size)
    tr.doc.nodesBetween(Math.max(0, Math.min(from, end)), end, (node, pos) => {
      if (!node.isTextblock) return true
      if (seen.has(pos)) return false
      seen.add(pos)
      now = now.remove(now.find(pos + 1, pos + node.nodeSize - 1))
      const found = isQuoted(tr.doc, pos) ? [] : flagsOf(node, check)
      const typed = found.find((flag) => tr.docChanged && isBeingTyped(tr, pos + 1, flag))
      if (typed) kept = { from: pos + 1 + typed.from, to: pos + 1 + typed.to }
      const shown = found.filter((flag) => flag !== typed)
      if (shown.length > 0)
        now = now.add(
          tr.doc,
          shown.map((flag) => mark(flag, pos + 1)),
        )
      return false
    })
  }
  return { check, marks: now, held: kept }
}

function flagsOf(node: Node, { day, left }: DatelineCheck): PlacedFlag[] {
  const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
  return datelineFlags(text, day)
    .map((flag) => ({ ...flag, ...inContext(text, flag) }))
    .filter(({ key }) => !left.has(key))
}

const mark = (flag: PlacedFlag, start: number): Decoration =>
  Decoration.inline(start + flag.from, start + flag.to, { class: 'dateline-mark', title: flag.why }, { flag })

const isBeingTyped = ({ selection: { empty, from } }: Transaction, start: number, flag: DatelineFlag): boolean =>
  empty && from > start + flag.from && from <= start + flag.to

/** What somebody says stays as it was said. */
function isQuoted(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos + 1)
  for (let depth = $pos.depth; depth > 0; depth--) {
    if (['blockquote', 'pullQuote'].includes($pos.node(depth).type.name)) return true
  }
  return false
}
