'use client'

import { pastedAddress } from '@/lib/articles/pasted-address.rules'
import { embedAt, embedElement } from './pasted-embeds.client'
import { PastedLine, plain, type Setting } from './pasted-line.client'
import { rebuiltTable } from './rebuilt-table.client'
import { settingWithin, wordsOf } from './setting.client'

/** What may stand in each part of a document; whatever may not is paragraphs there. */
type Place = 'text' | 'quote' | 'item' | 'cell'

const headings: Record<string, string> = { H1: 'h2', H2: 'h2', H3: 'h3', H4: 'h3', H5: 'h3', H6: 'h3' }
const inline =
  /^(?:A|ABBR|ACRONYM|B|BDI|BDO|BIG|CENTER|CITE|CODE|DATA|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|NOBR|Q|RB|RP|RT|RUBY|S|SAMP|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/

/**
 * A text built anew from a page: the blocks and settings that an article has, and no attribute but those it needs. Whatever
 * is not known is only its words.
 */
export function rebuilt(body: HTMLElement): HTMLElement {
  const page = body.ownerDocument
  const text = page.createElement('div')
  new Builder(page, text, 'text').read(body)
  return text
}

/** Reads nodes into one part of a document. */
class Builder {
  private line = new PastedLine()

  constructor(
    private readonly page: Document,
    private readonly into: HTMLElement,
    private readonly place: Place,
    /** What its lines are: `p`, or a heading’s name. */
    private readonly block = 'p',
  ) {}

  read(node: Node, setting: Setting = plain): void {
    for (const child of node.childNodes) this.readOne(child, setting)
    this.endLine()
  }

  private readOne(node: Node, setting: Setting): void {
    if (node.nodeType === Node.TEXT_NODE) this.line.addText(node.nodeValue ?? '', setting)
    // whatever the clipboard holds, it is no element of a form’s own properties that is asked
    if (!(node instanceof Element)) return
    const element = node as HTMLElement
    if (element.tagName === 'BR') this.line.addBreak()
    else if (element.dataset.note !== undefined) this.line.addNote(element.dataset.note)
    else if (inline.test(element.tagName)) this.readInline(element, setting)
    else {
      this.endLine()
      this.readBlock(element, setting)
      this.endLine()
    }
  }

  private readInline(element: HTMLElement, setting: Setting): void {
    const within = settingWithin(element, setting)
    // the source of a quotation is its last line
    if (element.tagName === 'CITE' && this.place === 'quote') this.readSource(element, within)
    else if (element.firstElementChild === null) this.line.addText(wordsOf(element), within)
    else for (const child of element.childNodes) this.readOne(child, within)
  }

  private readBlock(element: HTMLElement, setting: Setting): void {
    const { tagName } = element
    const heading = headings[tagName]
    const within = settingWithin(element, setting)
    if (element.dataset.picture !== undefined) this.append('p').textContent = `\ue000${element.dataset.picture}\ue000`
    else if (element.dataset.embed !== undefined) this.readEmbed(element)
    else if (tagName === 'IMG') this.into.append(element)
    else if (heading && this.place === 'text') this.readHeading(heading, element)
    else if (element.dataset.pullQuote !== undefined && this.place === 'text') this.readPullQuote(element)
    else if (tagName === 'BLOCKQUOTE' && this.place === 'text') this.readQuote(element, within)
    else if (tagName === 'FOOTER' && this.place === 'quote') this.readSource(element, within)
    else if (/^[UO]L$/.test(tagName) && this.place !== 'cell') this.readList(element, within)
    else if (tagName === 'TABLE' && this.place === 'text') this.readTable(element as HTMLTableElement)
    else if (tagName === 'PRE') this.readLines(element, within)
    else new Builder(this.page, this.into, this.place, this.block).read(element, within)
  }

  private readEmbed(element: HTMLElement): void {
    const line = this.page.createElement('div')
    line.textContent = element.dataset.url ?? ''
    this.read(line)
  }

  private readHeading(name: string, element: HTMLElement): void {
    for (const each of element.querySelectorAll('br')) each.replaceWith(' ')
    new Builder(this.page, this.into, 'text', name).read(element)
  }

  /** Its source, if it names one, stays with its words. */
  private readPullQuote(element: HTMLElement): void {
    const words = [...element.querySelectorAll('p')].map((each) => each.textContent ?? '').join(' ')
    const source = element.querySelector('cite')?.textContent?.trim()
    const quote = this.append('p')
    quote.dataset.pullQuote = ''
    quote.textContent = (words || (element.textContent ?? '')).replace(/\s+/g, ' ').trim()
    if (source && words) quote.textContent += ` (${source})`
  }

  private readQuote(element: HTMLElement, setting: Setting): void {
    // two lines of one quotation are two for a word processor
    const before = this.into.lastElementChild
    const isNext = before?.tagName === 'BLOCKQUOTE' && element.previousElementSibling?.tagName === 'BLOCKQUOTE'
    const quote = isNext && !before.querySelector('footer') ? (before as HTMLElement) : this.append('blockquote')
    new Builder(this.page, quote, 'quote').read(element, setting)
    // nothing is said after the source
    for (const source of quote.querySelectorAll('footer')) quote.append(source)
    const [first, ...others] = quote.querySelectorAll('footer')
    for (const other of others) {
      first?.append(', ', ...other.childNodes)
      other.remove()
    }
    if (first && first === quote.firstElementChild) first.replaceWith(this.paragraph(first.childNodes))
    if (quote.childElementCount === 0) quote.remove()
  }

  private readSource(element: HTMLElement, setting: Setting): void {
    this.endLine()
    const source = this.append('footer')
    const line = this.page.createElement('div')
    new Builder(this.page, line, 'cell').read(element.cloneNode(true), setting)
    for (const paragraph of line.children)
      source.append(...(source.hasChildNodes() ? [', '] : []), ...paragraph.childNodes)
    source.dataset.quoteSource = ''
    if (!source.hasChildNodes()) source.remove()
  }

  private readList(element: HTMLElement, setting: Setting): void {
    const list = this.append(element.tagName.toLowerCase())
    let item: HTMLElement | null = null
    for (const child of element.childNodes) {
      const isText = child.nodeType === Node.TEXT_NODE
      if (isText && !child.nodeValue?.trim()) continue
      const isItem = child instanceof Element && child.tagName === 'LI'
      const isList = child instanceof Element && /^[UO]L$/.test(child.tagName)
      // lists within lists stand beside the point they belong to, in half of the programs
      const within: HTMLElement = (isList && item) || this.page.createElement('li')
      if (within !== item) list.append(within)
      const part = this.page.createElement('div')
      part.append(child.cloneNode(true))
      new Builder(this.page, within, 'item').read(isItem ? child : part, setting)
      item = this.settleItem(within)
    }
    if (list.childElementCount === 0) list.remove()
  }

  /** A point begins with its words: one that is only a list belongs to the point before. */
  private settleItem(item: HTMLElement): HTMLElement | null {
    const before = item.previousElementSibling as HTMLElement | null
    const [first] = item.children
    if (first?.tagName === 'P') return item
    if (before) before.append(...item.childNodes)
    else if (first) {
      item.replaceWith(...first.children)
      return first.lastElementChild as HTMLElement | null
    }
    item.remove()
    return before
  }

  private readTable(element: HTMLTableElement): void {
    const table = rebuiltTable(element, (cell, into) => new Builder(this.page, into, 'cell').read(cell))
    if (table) this.into.append(table)
    else {
      for (const cell of element.querySelectorAll('caption, td, th')) {
        if (cell.parentElement?.closest('table') === element) new Builder(this.page, this.into, 'text').read(cell)
      }
    }
  }

  /** Lines that were broken by hand. */
  private readLines(element: HTMLElement, setting: Setting): void {
    for (const [index, line] of (element.textContent ?? '').split('\n').entries()) {
      if (index > 0) this.line.addBreak()
      this.line.addText(line, setting)
    }
  }

  private endLine(): void {
    for (const nodes of this.line.paragraphs(this.page)) {
      const address = loneAddress(nodes)
      const embed = address && this.place === 'text' ? embedAt(address) : null
      if (embed) {
        this.into.append(embedElement(embed, this.page))
        continue
      }
      const block = this.append(this.block)
      block.append(...(address ? [linkTo(address, this.page)] : nodes))
      // the look of a heading is not its words’
      if (this.block !== 'p') for (const each of block.querySelectorAll('strong')) each.replaceWith(...each.childNodes)
    }
    this.line = new PastedLine()
  }

  private append(name: string): HTMLElement {
    const element = this.page.createElement(name)
    this.into.append(element)
    return element
  }

  private paragraph(nodes: Iterable<Node>): HTMLElement {
    const paragraph = this.page.createElement('p')
    paragraph.append(...nodes)
    return paragraph
  }
}

/** The address that a line is, and nothing else. */
function loneAddress(nodes: readonly Node[]): string | null {
  const text = nodes.length === 1 && nodes[0]?.childNodes.length === 0 ? (nodes[0].textContent ?? '') : ''
  return /^https?:\/\/\S+$/i.test(text) ? pastedAddress(text) : null
}

function linkTo(address: string, page: Document): HTMLElement {
  const link = page.createElement('a')
  link.setAttribute('href', address)
  link.textContent = address
  return link
}
