'use client'

import { all, renamed } from './changed-elements.client'
import type { Dialect } from './dialect'

/** LibreOffice Writer: titles by class; page headers, page footers and tables of contents as divisions. */
export const libreOffice: Dialect = {
  speaks: (html) => /content="LibreOffice|class="(?:western|sdfootnote)|sdfootnote\d/i.test(html),
  translate(body) {
    for (const each of all(body, 'div[title=header], div[title=footer], div[id^="Table of Contents"]')) each.remove()
    for (const each of all(body, 'p.title')) renamed(each, 'h1')
  },
}
