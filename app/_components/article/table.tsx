import type { ReactNode } from 'react'
import type { Block } from '@/lib/articles/document.rules'
import { figureColumns } from '@/lib/articles/table.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { OfType } from './text-page'

type Props = { table: OfType<'table'>; cell: (content: Block[]) => ReactNode }

/** Rows of cells. One that is wider than the page scrolls in a region of its own, which the keyboard reaches. */
export function Table({ table, cell }: Props) {
  const caption = typeset(table.attrs.caption)
  const figures = figureColumns(table)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section className="table" aria-label={caption || 'Tableau'} tabIndex={0}>
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
                    scope={type === 'tableHeader' ? (line === 0 ? 'col' : 'row') : undefined}
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
