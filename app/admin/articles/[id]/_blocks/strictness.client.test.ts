import { getSchema, type JSONContent } from '@tiptap/core'
import { type ContentMatch, Fragment, type Node, type NodeType } from '@tiptap/pm/model'
import { AllSelection, type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'
import * as tables from '@tiptap/pm/tables'
import { describe, expect, it, vi } from 'vitest'
import { document as documentForm } from '@/lib/articles/document.rules'
import { insertables } from '../insertables.client'
import { bodyOf } from '../text-document.client'
import { textExtensions } from '../text-extensions.client'
import { moveBlock } from './move-block.client'
import { goToSource } from './quote.client'
import { textTools } from './text-tools.client'
import { UnmountedEditor } from './unmounted-editor.samples'

// which keys a keyboard has is asked of it
vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' })

const schema = getSchema(textExtensions)

/** Park and Miller, 1988: the same numbers each time. */
function randomFrom(start: number) {
  let seed = start
  const below = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % limit
  }
  return { below, of: <Each>(all: readonly Each[]): Each => all[below(all.length)] as Each }
}
type Random = ReturnType<typeof randomFrom>

/** Nodes whose attributes have no meaning before somebody gives them one. */
const attributes: Record<string, Record<string, unknown>> = {
  image: { mediaId: 3, alt: null, caption: '', credit: '', src: '' },
  gallery: {
    pictures: [3, 4].map((mediaId) => ({ mediaId, alt: null, caption: '', credit: '', src: '', width: 1, height: 1 })),
  },
  embed: { url: 'https://exemple.fr/', kind: 'other' },
  footnote: { text: 'Une note.' },
}
const marks: Record<string, Record<string, unknown>> = { link: { href: '/a' }, language: { lang: 'en' } }

/** Any node of a type, as the schema allows it. */
function anyNode(type: NodeType, random: Random, depth: number): Node {
  if (type.isText) {
    const allowed = Object.values(schema.marks).filter((mark) => random.below(4) === 0 && mark.name)
    return schema.text(
      random.of(['un mot ', 'et ', 'Erevan']),
      allowed.map((mark) => mark.create(marks[mark.name])),
    )
  }
  const span = () => 1 + (random.below(4) === 0 ? random.below(3) : 0)
  const attrs =
    type.name === 'heading'
      ? { level: 2 + random.below(2) }
      : /^table(Cell|Header)$/.test(type.name)
        ? { colspan: span(), rowspan: span() }
        : attributes[type.name]
  const children: Node[] = []
  let match: ContentMatch = type.contentMatch
  while (!match.validEnd || random.below(3) > 0) {
    const next = Array.from({ length: match.edgeCount }, (_, place) => match.edge(place))
    // what is on its way has no place in a kept document
    const open = next.filter(({ type: { name } }) => name !== 'upload' && (depth < 5 || !/List$/.test(name)))
    const edge = open.length > 0 && children.length < 6 ? random.of(open) : undefined
    if (!edge) break
    const child = anyNode(edge.type, random, depth + 1)
    children.push(child.mark(type.allowedMarks(child.marks)))
    match = edge.next
  }
  const filled = match.fillBefore(Fragment.empty, true)
  return type.createChecked(attrs, Fragment.from(children).append(filled ?? Fragment.empty))
}

const anyDocument = (random: Random): Node => anyNode(schema.topNodeType, random, 0)

describe('the editor’s schema', () => {
  it('allows nothing that cannot be kept', () => {
    const random = randomFrom(11)
    const seen = new Set<string>()
    for (let each = 0; each < 500; each++) {
      const doc = anyDocument(random)
      doc.descendants(({ type }) => void seen.add(type.name))
      const body = bodyOf(doc)
      // the form gives a row without cells its empty list
      expect(documentForm.parse(body)).toMatchObject(body)
    }
    expect([...seen].sort()).toEqual(
      Object.keys(schema.nodes)
        .filter((name) => name !== 'doc' && name !== 'upload')
        .sort(),
    )
  })
})

const commands: Command[] = [
  tables.addColumnAfter,
  tables.addColumnBefore,
  tables.addRowAfter,
  tables.addRowBefore,
  tables.deleteColumn,
  tables.deleteRow,
  tables.mergeCells,
  tables.splitCell,
  tables.toggleHeaderRow,
  tables.toggleHeaderColumn,
  tables.deleteTable,
]
const keys = [
  ...['Enter', 'Enter', 'Backspace', 'Backspace', 'Delete', 'Tab', 'Shift+Tab', 'Shift+Enter', 'Control+Enter'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowDown', 'Control+a', 'Control+z', 'Control+y'],
  ...['Control+Shift+8', 'Control+Shift+7', 'Control+Shift+b', 'Control+Alt+2', 'Control+Shift+3', 'Control+b'],
]
// forms and dialogs are the page's
const withoutForm = new Set(['Image', 'Galerie', 'Médiathèque', 'Bibliothèque', 'Note', 'Contenu d’un autre site'])
const inserted = insertables.filter(({ label }) => !withoutForm.has(label))
const pressed = textTools
  .flat()
  .filter(({ label, keys: shortcut }) => !withoutForm.has(label) && !/-[kln/]$/.test(shortcut ?? ''))

function choose({ editor }: UnmountedEditor, random: Random): void {
  const { doc, tr } = editor.state
  const [from, to] = [random.below(doc.content.size + 1), random.below(doc.content.size + 1)]
  const $from = doc.resolve(from)
  const isNear = random.below(3) > 0
  const cell = tables.cellAround($from)
  const selections = [
    () => TextSelection.between($from, isNear ? $from : doc.resolve(to)),
    () => (random.below(8) === 0 ? new AllSelection(doc) : TextSelection.near($from)),
    () =>
      $from.nodeAfter && NodeSelection.isSelectable($from.nodeAfter)
        ? NodeSelection.create(doc, from)
        : TextSelection.near($from),
    () =>
      cell ? new tables.CellSelection(cell, tables.nextCell(cell, 'horiz', 1) ?? cell) : TextSelection.near($from),
  ]
  editor.view.dispatch(tr.setSelection(random.of(selections)()))
}

describe('the editor', () => {
  it('holds what can be kept, whatever is done to it', () => {
    const random = randomFrom(20_261_125)
    let changes = 0
    for (let text = 0; text < 30; text++) {
      const unmounted = new UnmountedEditor(anyDocument(random).toJSON() as JSONContent)
      const { editor } = unmounted
      const deeds: Record<string, () => void> = {
        key: () => void unmounted.press(random.of(keys)),
        words: () => unmounted.type(random.of(['a ', '## ', '- ', '1. ', '> ', '/', '« ', 'https://exemple.fr '])),
        command: () => void random.of(commands)(editor.state, editor.view.dispatch),
        insertable: () => random.of(inserted).insert(editor),
        tool: () => void random.of(pressed.filter(({ isOff }) => !isOff?.(editor))).press(editor),
        move: () => void moveBlock(editor, random.of([-1, 1])),
        source: () => void goToSource(editor),
        paste() {
          const copied = new UnmountedEditor(anyDocument(random).toJSON() as JSONContent).editor.state.doc
          const from = random.below(copied.content.size)
          unmounted.paste(copied.slice(from, from + random.below(copied.content.size - from)))
        },
        cut: () => void editor.commands.deleteSelection(),
      }
      for (let step = 0; step < 60; step++) {
        if (random.below(2) === 0) choose(unmounted, random)
        const name = random.of(Object.keys(deeds))
        const { doc } = editor.state
        deeds[name]?.()
        if (editor.state.doc === doc) continue
        changes++
        editor.state.doc.check()
        const body = bodyOf(editor.state.doc)
        expect(documentForm.safeParse(body).data, `${name} on ${doc}`).toMatchObject(body)
        expect(tables.fixTables(editor.state), `${name} leaves rows of one length`).toBeUndefined()
      }
    }
    expect(changes).toBeGreaterThan(800)
  })
})
