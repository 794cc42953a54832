'use client'

import { isDropped, isIdleJoiner, spaceBetween } from '@/lib/articles/pasted-words.rules'

/** What a run of words is set in. */
export type Setting = { bold: boolean; italic: boolean; href: string | null; lang: string | null }

export const plain: Setting = { bold: false, italic: false, href: null, lang: null }

type Run = { text: string; setting: Setting } | { note: string } | { isBreak: true }

/** One line of a text as it is read: words in their settings, notes and breaks. */
export class PastedLine {
  private readonly runs: Run[] = []

  addText(text: string, setting: Setting): void {
    this.runs.push({ text, setting })
  }

  addNote(note: string): void {
    this.runs.push({ note })
  }

  addBreak(): void {
    this.runs.push({ isBreak: true })
  }

  /** Its paragraphs, as nodes: two breaks in a row part one from the next. Empty ones are none. */
  paragraphs(page: Document): Node[][] {
    const parts: Run[][] = [[]]
    for (const run of spaced(this.runs)) {
      const part = parts.at(-1) ?? []
      const before = part.at(-1)
      if ('isBreak' in run && (!before || 'isBreak' in before)) {
        if (before) part.pop()
        if (part.length > 0) parts.push([])
      } else part.push(run)
    }
    return parts
      .map((part) => (part.length > 0 && 'isBreak' in (part.at(-1) as Run) ? part.slice(0, -1) : part))
      .filter((part) => part.length > 0)
      .map((part) => part.map((run) => nodeOf(run, page)))
  }
}

/** The same runs with one space where there was white space, and none at the ends of lines. */
function spaced(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  // what stands on the line already, and the white space met since
  let [before, space, spaceAt] = ['', '', -1]
  const settle = (after: string) => {
    const run = kept[spaceAt]
    if (space && before && after && run && 'text' in run) run.text += spaceBetween(before, space, after)
    space = ''
  }
  for (const run of runs) {
    if ('isBreak' in run) {
      space = ''
      before = ''
      kept.push(run)
    } else if ('note' in run) {
      settle('*')
      before += '*'
      kept.push(run)
    } else {
      const at = kept.push({ text: '', setting: run.setting }) - 1
      for (const character of run.text) {
        if (isDropped(character) || isIdleJoiner(character, before)) continue
        if (/\s/.test(character)) {
          if (space === '') spaceAt = at
          space += character
          continue
        }
        settle(character)
        const now = kept[at]
        if (now && 'text' in now) now.text += character
        before = before.slice(-8) + character
      }
    }
  }
  return kept.filter((run) => !('text' in run) || run.text !== '')
}

function nodeOf(run: Run, page: Document): Node {
  if ('isBreak' in run) return page.createElement('br')
  if ('note' in run) {
    const note = page.createElement('sup')
    note.dataset.note = run.note
    return note
  }
  let node: Node = page.createTextNode(run.text)
  const { bold, italic, href, lang } = run.setting
  const within = (name: string) => {
    const element = page.createElement(name)
    element.append(node)
    node = element
    return element
  }
  if (italic) within('em')
  if (bold) within('strong')
  if (lang) {
    const words = within('span')
    words.lang = lang
    words.dir = 'auto'
  }
  if (href) within('a').setAttribute('href', href)
  return node
}
