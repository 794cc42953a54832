'use client'

import { isBlank } from './changed-elements.client'

/** The most cells a row has, and the most rows (lib/articles/document.rules.ts). */
const WIDEST = 100
const LONGEST = 2000

/**
 * A table with its caption, cells and spans alone; null: it is no table but a layout, or larger than an article’s may be.
 *
 * @param read puts what a cell holds into the new one
 */
export function rebuiltTable(
  element: HTMLTableElement,
  read: (cell: HTMLElement, into: HTMLElement) => void,
): HTMLElement | null {
  const page = element.ownerDocument
  const rows = [...element.rows].filter((row) => row.cells.length > 0 && ![...row.cells].every(isBlank))
  const isLayout = rows.every(({ cells }) => cells.length === 1) || element.getAttribute('role') === 'presentation'
  const isLarge = rows.length > LONGEST || rows.some((row) => widthOf(row) > WIDEST)
  if (rows.length === 0 || isLayout || isLarge) return null
  const table = page.createElement('table')
  const words = captionOf(element)
  if (words) table.createCaption().textContent = words.slice(0, 500)
  const body = table.createTBody()
  for (const row of rows) {
    const line = body.insertRow()
    for (const cell of row.cells) {
      const isHeader = cell.matches('th, thead td, [role=columnheader], [role=rowheader]')
      const into = page.createElement(isHeader ? 'th' : 'td')
      if (cell.colSpan > 1) into.colSpan = Math.min(cell.colSpan, WIDEST)
      if (cell.rowSpan > 1) into.rowSpan = Math.min(cell.rowSpan, WIDEST)
      read(cell, into)
      if (!into.hasChildNodes()) into.append(page.createElement('p'))
      line.append(into)
    }
  }
  return table
}

const widthOf = (row: HTMLTableRowElement): number => [...row.cells].reduce((width, cell) => width + cell.colSpan, 0)

function captionOf(table: HTMLTableElement): string {
  const words = table.caption ?? table.closest('figure')?.querySelector('figcaption')
  const said = (words?.textContent ?? '').replace(/\s+/g, ' ').trim()
  if (words && words !== table.caption) words.remove()
  return said
}
