'use client'

import type { Dialect } from './dialect'
import { googleDocs } from './from-google-docs.client'
import { libreOffice } from './from-libre-office.client'
import { dropMachinery } from './from-web-page.client'
import { word } from './from-word.client'
import { wordOnline } from './from-word-online.client'
import { withoutShortcodes, wordpress } from './from-wordpress.client'
import { inert } from './inert-html.client'
import { markEmbeds } from './pasted-embeds.client'
import { gatherNotes } from './pasted-notes.client'
import { type PastedPictures, takePictures } from './pasted-pictures.client'
import { rebuilt } from './rebuilt-text.client'

const dialects: readonly Dialect[] = [word, wordOnline, googleDocs, libreOffice, wordpress]

/** What a paste brings: HTML with nothing in it that an article has not, and its pictures. */
export type CleanPaste = PastedPictures & { html: string }

/** Makes an article’s text of whatever a clipboard holds. Its scripts never run, and nothing of it is loaded. */
export function cleanPaste(html: string): CleanPaste {
  const { body } = new DOMParser().parseFromString(inert(withoutShortcodes(html)), 'text/html')
  for (const { speaks, translate } of dialects) if (speaks(html)) translate(body)
  markEmbeds(body)
  dropMachinery(body)
  gatherNotes(body)
  const pictures = takePictures(body)
  return { ...pictures, html: rebuilt(body).innerHTML }
}
