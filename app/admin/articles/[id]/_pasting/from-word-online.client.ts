'use client'

import { all, renamed, unwrap } from './changed-elements.client'
import type { Dialect } from './dialect'
import { nest, type Point, sequences } from './nested-lists.client'

/** Word in a browser: every point of a list in a list of its own, headings by role, a sign at the end of each paragraph. */
export const wordOnline: Dialect = {
  speaks: (html) => /\b(?:SCXW\d|TextRun|OutlineElement|data-ccp-props)/.test(html),
  translate(body) {
    for (const each of all(body, '.EOP, .TrackChangeTextDeletion, .TrackedChangeDeletion, .CommentStart')) each.remove()
    for (const each of all(body, '[role=heading][aria-level]')) {
      renamed(each, `h${Math.min(6, Number(each.getAttribute('aria-level')) || 2)}`)
    }
    // each list and table stands in wrappers, between which nothing is
    for (const each of all(body, 'div.ListContainerWrapper, div.TableContainer, div.OutlineElement')) unwrap(each)
    for (const run of sequences(points(body), follows)) nest(run)
    for (const each of all(body, 'ul, ol')) if (!each.querySelector('li')) each.remove()
  },
}

const points = (body: Element): Point[] =>
  all(body, 'li[data-aria-level]').map((element) => ({
    element,
    level: Number(element.dataset.ariaLevel) || 1,
    isOrdered: element.parentElement?.tagName === 'OL',
  }))

function follows({ element: one }: Point, { element: other }: Point): boolean {
  if (one.nextElementSibling === other) return true
  return one.parentElement !== other.parentElement && one.parentElement?.nextElementSibling === other.parentElement
}
