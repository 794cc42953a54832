import type { Footnote, Inline, Mark } from '../articles/document.rules'
import { isFrench, markedLanguage } from '../articles/language.rules'
import { typeset } from '../articles/typography.rules'
import { xmlText } from './xml'

/** Where an article stands, so that what it links to is found from anywhere. */
export type Place = { url: string; notes: ReadonlyMap<Footnote, number> }

/** A run of words with their marks as HTML, set as the article's page sets them. `lang`: said by what stands around; null: French. */
export function wordsAsHtml(content: readonly Inline[], place: Place, lang: string | null): string {
  let before = ''
  let html = ''
  for (const inline of content) {
    if (inline.type === 'footnote') html += noteCall(place, inline)
    else if (inline.type === 'hardBreak') {
      html += '<br>'
      before = ''
    } else {
      const marks = inline.marks ?? []
      const text = isFrench(markedLanguage(marks) ?? lang) ? typeset(inline.text, before) : inline.text
      before = text.at(-1) ?? before
      html += marks.reduce((words, mark) => marked(words, mark, place, lang), xmlText(text))
    }
  }
  return html
}

function noteCall({ url, notes }: Place, note: Footnote): string {
  const number = notes.get(note) ?? 0
  return `<sup><a href="${xmlText(`${url}#note-${number}`)}">${number}</a></sup>`
}

function marked(words: string, mark: Mark, place: Place, lang: string | null): string {
  if (mark.type === 'bold') return `<strong>${words}</strong>`
  if (mark.type === 'italic') return `<em>${words}</em>`
  if (mark.type === 'link') return linkTo(mark.attrs.href, words, place.url)
  return mark.attrs.lang === lang ? words : `<span${spoken(mark.attrs.lang)}>${words}</span>`
}

/** Words that lead to an address, made whole from where they stand; words alone where it is none. */
export function linkTo(href: string, words: string, base: string): string {
  if (!URL.canParse(href, base)) return words
  const address = new URL(href, base)
  return /^(https?|mailto):$/.test(address.protocol) ? `<a href="${xmlText(address.href)}">${words}</a>` : words
}

/** Attributes that say a language; its letters decide which way it runs. */
export const spoken = (lang: string): string => ` lang="${xmlText(lang)}" dir="auto"`
