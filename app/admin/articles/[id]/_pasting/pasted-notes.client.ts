'use client'

import { FOOTNOTE_LENGTH } from '@/lib/articles/document.rules'
import { all, isBlank } from './changed-elements.client'

/**
 * Footnotes of whatever program: two links that lead to each other, the first of which is the call. The note’s words go to
 * its call, `sup[data-note]`. Notes that are too long for one stay where they are.
 */
export function gatherNotes(body: HTMLElement): void {
  const links = all(body, 'a[href*="#"]')
  if (links.length < 2) return
  const places = new Map(
    all(body, '[id], a[name]').flatMap((each) => namesOf(each).map((name) => [name, each] as const)),
  )
  const noted = new Set<Element>()
  for (const call of links) {
    if (noted.has(call)) continue
    const target = places.get(fragmentOf(call))
    const note = target && noteAt(target)
    const back = note && links.find((link) => note.contains(link) && leadsTo(link, call))
    if (!note || !back || note.contains(call) || isLater(call, note)) continue
    noted.add(back)
    const words = wordsOf(note)
    if (words === '' || words.length > FOOTNOTE_LENGTH) continue
    const mark = body.ownerDocument.createElement('sup')
    mark.dataset.note = words
    const shown = call.closest('sup') ?? call
    shown.replaceWith(mark)
    removeEmptied(note, body)
  }
}

const fragmentOf = (link: Element): string => {
  const address = link.getAttribute('href') ?? ''
  return decodeURIComponentSafely(address.slice(address.indexOf('#') + 1))
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const namesOf = (element: Element): string[] =>
  [element.id, element.getAttribute('name') ?? ''].filter((name) => name !== '')

// the call itself, what it stands in, or what stands in it bears the name
function leadsTo(link: Element, call: Element): boolean {
  const name = fragmentOf(link)
  const around = [call, call.closest('sup'), call.parentElement, ...call.children]
  return around.some((each) => each !== null && namesOf(each).includes(name))
}

/** The block of a note: its list item, its division if it has one, or its paragraph. */
function noteAt(target: Element): Element | null {
  if (target.matches('li, p')) return target
  const block = target.closest('li, p, dd') ?? target
  const division = block.closest('div')
  const isOwn = division && /^(?:_?(?:ftn|edn)|sd(?:foot|end)note|ftnt)\d+/.test(division.id)
  return isOwn ? division : block.matches('body') ? null : block
}

const isLater = (call: Element, note: Element): boolean =>
  (call.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) === 0

// the way back is no word of the note, nor are the signs around it
function wordsOf(note: Element): string {
  const copy = note.cloneNode(true) as Element
  for (const link of all(copy, 'a[href*="#"]')) (link.closest('sup') ?? link).remove()
  for (const block of all(copy, 'p, div, li, br')) block.after(' ')
  return (copy.textContent ?? '')
    .replace(/\u00ad|\u200b|\ufeff|\ufe0e/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s↑↩[\].]+|[\s↩]+$/gu, '')
}

/** A note that has gone takes its list and its rule with it. */
function removeEmptied(note: Element, body: Element): void {
  let around: Element | null = note.parentElement
  note.remove()
  while (around && around !== body && isBlank(around)) {
    const next: Element | null = around.parentElement
    around.remove()
    around = next
  }
}
