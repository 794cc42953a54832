'use client'

import { all, renamed } from './changed-elements.client'
import type { Dialect } from './dialect'
import { written } from './inline-style.client'
import { nest, type Point, sequences } from './nested-lists.client'

/** Word on a desk: lines that name their list’s level, styles by class, margins’ and comments’ own elements. */
export const word: Dialect = {
  speaks: (html) => /class="?Mso|urn:schemas-microsoft-com:office|mso-[a-z-]+:/i.test(html),
  translate(body) {
    for (const each of all(body, '[data-style*="mso-element"]')) {
      if (/^(?:comment|header|footer|frame)/.test(written(each, 'mso-element'))) each.remove()
    }
    for (const each of all(body, '.MsoCommentReference, [class*=MsoToc], .msoDel')) each.remove()
    for (const each of all(body, 'p.MsoTitle')) renamed(each, 'h1')
    for (const each of all(body, 'p[data-style*="mso-outline-level"]')) {
      const level = Number(written(each, 'mso-outline-level'))
      if (level >= 1 && level <= 6) renamed(each, `h${level}`)
    }
    for (const each of all(body, 'p.MsoQuote, p.MsoIntenseQuote')) renamed(each, 'blockquote')
    for (const run of sequences(points(body), ({ element }, next) => element.nextElementSibling === next.element))
      nest(run)
    // what is numbered is numbered by its place: headings are not
    for (const each of all(body, '[data-style*="mso-list"]')) if (isMarker(each)) each.remove()
  },
}

const isMarker = (element: Element): boolean => written(element, 'mso-list') === 'ignore'

// « 1. », « b) », « (iv) »; « o » and « · » are Word’s bullets
const numbered = /^[\s\u00a0(]*(?:\d+|[a-z]|[ivxlc]+)[.)°-]/i

function points(body: Element): Point[] {
  return all(body, 'p[data-style*="mso-list"]').flatMap((element) => {
    const level = /level(\d)/.exec(written(element, 'mso-list'))?.[1]
    if (!level) return []
    const marker = all(element, '[data-style*="mso-list"]').find(isMarker)
    const isOrdered = numbered.test(marker?.textContent ?? '')
    marker?.remove()
    return [{ element, level: Number(level), isOrdered }]
  })
}
