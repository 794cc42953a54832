'use client'

import { all, renamed, unwrap } from './changed-elements.client'
import type { Dialect } from './dialect'
import { fontSize } from './inline-style.client'

/** The least size of what Google Docs calls a title, which is 26 points and no heading. */
const TITLE = 22

/** Google Docs: all of it in one <b> that is not bold, titles by their size alone, comments linked as notes are. */
export const googleDocs: Dialect = {
  speaks: (html) => /docs-internal-guid|ftnt_ref|google\.com\/url\?/.test(html),
  translate(body) {
    for (const each of all(body, 'b[id^=docs-internal-guid]')) unwrap(each)
    for (const each of all(body, 'a[href*="#cmnt"]')) (each.closest('sup') ?? each.closest('div, p') ?? each).remove()
    for (const each of all(body, 'p')) {
      const sizes = all(each, 'span').map(fontSize)
      if (sizes.length > 0 && sizes.every((size) => size !== null && size >= TITLE)) renamed(each, 'h1')
    }
  },
}
