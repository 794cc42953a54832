import type { ReactNode } from 'react'
import type { Block } from '@/lib/articles/document.rules'
import { figureColumns } from '@/lib/articles/table.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { OfType } from './text-page'

type Props = {
  table: OfType<'table'>
  /** Which of several it is, from 1. */
  ordinal: number | undefined
  cell: (content: Block[]) => ReactNode
}

type Row = OfType<'table'>['content'][number]

/** What a heading is above or beside: the first of a row that has more than headings is its row's, all others their column's. */
function scopeOf({ content }: Row, place: number): 'col' | 'colgroup' | 'row' | 'rowgroup' {
  const { colspan = 1, rowspan = 1 } = content[place]?.attrs ?? {}
  const isBeside = place === 0 && content.some(({ type }) => type === 'tableCell')
  if (isBeside) return rowspan > 1 ? 'rowgroup' : 'row'
  return colspan > 1 ? 'colgroup' : 'col'
}

/** Rows of cells. One that is wider than the page scrolls in a region of its own, which the keyboard reaches. */
export function Table({ table, ordinal, cell }: Props) {
  const caption = typeset(table.attrs.caption)
  const figures = figureColumns(table)
  return (
    <section
      className="article-table"
      aria-label={caption || (ordinal ? `Tableau ${ordinal}` : 'Tableau')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
      tabIndex={0}
    >
      <table>
        {caption && <caption>{caption}</caption>}
        <tbody>
          {table.content.map((row, line) => (
            <tr key={`${line}-row`}>
              {row.content.map(({ type, attrs: { colspan, rowspan }, content }, place) => {
                const Cell = type === 'tableHeader' ? 'th' : 'td'
                return (
                  <Cell
                    key={`${place}-cell`}
                    className={figures.has(place) ? 'figures' : undefined}
                    colSpan={colspan > 1 ? colspan : undefined}
                    rowSpan={rowspan > 1 ? rowspan : undefined}
                    scope={type === 'tableHeader' ? scopeOf(row, place) : undefined}
                  >
                    {cell(content)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
