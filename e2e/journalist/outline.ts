import type { Page } from '@playwright/test'
import type { Document } from '../../lib/articles/document.rules'

type Part = {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: Part[]
}

/** The text that the server keeps of the article that is open. */
export const keptBody = (page: Page): Promise<Document> =>
  page.evaluate(async () => (await (await fetch(`${location.pathname}/texte`)).json()).content.body)

/** A document line by line, all of it: what kind each block is, its settings and notes; « ~ » for a space that does not break. */
export const outlineOf = (body: Document): string => body.content.map((block) => blockIn(block as Part, '')).join('\n')

function blockIn(block: Part, indent: string): string {
  const parts = block.content ?? []
  const { level, caption } = block.attrs ?? {}
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Number(level))} ${wordsIn(parts)}`
    case 'bulletList':
      return parts.map((item) => itemIn(item, `${indent}- `)).join('\n')
    case 'orderedList':
      return parts.map((item) => itemIn(item, `${indent}1. `)).join('\n')
    case 'blockquote':
      return parts.map((each) => `> ${blockIn(each, '')}`).join('\n')
    case 'quoteSource':
      return `— ${wordsIn(parts)}`
    case 'pullQuote':
      return `>> ${wordsIn(parts)}`
    case 'table':
      return [...(caption ? [`| ${caption} |`] : []), ...parts.map(rowIn)].join('\n')
    case 'embed':
      return `[${block.attrs?.kind}: ${block.attrs?.url}]`
    case 'image':
      return '[image]'
    case 'paragraph':
      return wordsIn(parts)
    default:
      return JSON.stringify(block)
  }
}

function itemIn(item: Part, before: string): string {
  const [first, ...others] = item.content ?? []
  const indent = ' '.repeat(before.length)
  return [`${before}${wordsIn(first?.content ?? [])}`, ...others.map((each) => blockIn(each, indent))].join('\n')
}

const rowIn = ({ content = [] }: Part): string => `| ${content.map(cellIn).join(' | ')} |`

function cellIn({ type, attrs, content = [] }: Part): string {
  const words = content.map((each) => wordsIn(each.content ?? [])).join(' / ')
  const spans = [attrs?.colspan, attrs?.rowspan].some((span) => span !== 1)
    ? ` (${attrs?.colspan}×${attrs?.rowspan})`
    : ''
  return `${type === 'tableHeader' ? '! ' : ''}${words}${spans}`
}

const wordsIn = (parts: Part[]): string =>
  parts
    .map((part) => {
      if (part.type === 'hardBreak') return '⏎'
      if (part.type === 'footnote') return `^[${part.attrs?.text}]`
      const sign: Record<string, string> = { bold: '**', italic: '*' }
      return (part.marks ?? []).reduce(
        (words, { type, attrs }) =>
          type === 'link'
            ? `[${words}](${attrs?.href})`
            : type === 'language'
              ? `{${attrs?.lang}: ${words}}`
              : `${sign[type]}${words}${sign[type]}`,
        part.text ?? '',
      )
    })
    .join('')
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '_')
