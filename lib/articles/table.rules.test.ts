import { expect, it } from 'vitest'
import type { Block } from './document.rules'
import { figureColumns } from './table.rules'

type Table = Extract<Block, { type: 'table' }>
const table = (rows: string[][]): Table => ({
  type: 'table',
  attrs: { caption: '' },
  content: rows.map((row, line) => ({
    type: 'tableRow',
    content: row.map((text) => ({
      type: line === 0 ? ('tableHeader' as const) : ('tableCell' as const),
      attrs: { colspan: 1, rowspan: 1 },
      content: [{ type: 'paragraph' as const, ...(text && { content: [{ type: 'text' as const, text }] }) }],
    })),
  })),
})

it('finds the columns that hold figures, units and gaps included', () => {
  const found = figureColumns(
    table([
      ['Pays', 'Habitants', 'Part', 'Remarque', 'Année'],
      ['Arménie', '2\u202f963\u202f900', '12,5\u202f%', '2 fois', '2020'],
      ['Géorgie', '3 700 000', '–', 'voir note', ''],
    ]),
  )
  expect([...found]).toEqual([1, 2, 4])
})

it('finds none where cells span, and none that are empty', () => {
  const spanned = table([['a'], ['1']])
  const [, row] = spanned.content
  if (row?.content[0]) row.content[0].attrs.colspan = 2
  expect(figureColumns(spanned).size).toBe(0)
  expect(figureColumns(table([['a'], ['']])).size).toBe(0)
})
