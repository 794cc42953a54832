import { RewritingStream } from 'parse5-html-rewriting-stream'
import { type CrawlerHeaders, headerOfMeta } from './crawler-headers.rules'
import { clientModulesOf, flightOf } from './flight.rules'
import { DIRECTIVES, type Directives, readDirectives } from './page-directives.rules'

export type FinishedDocument = {
  html: string
  /** Null: the document does not say what it shows, and is not kept. */
  directives: Directives | null
  /** What its meta elements say to crawlers. */
  crawlers: CrawlerHeaders
  /** What a finished document cannot hold, in words for the log. Not empty: serve the document as it was. */
  unexpected: string[]
}

type StartTag = Parameters<RewritingStream['emitStartTag']>[0]

/**
 * Takes from a readers' page what only Next's runtime needs: its scripts, their preloads, the flight payload and the comments
 * React leaves for hydration. Structured data and our own scripts stay.
 *
 * @param nextModules ids of the client components that are Next's own and have nothing to do in a document without scripts
 */
export async function finishDocument(source: string, nextModules: ReadonlySet<string>): Promise<FinishedDocument> {
  const rewriter = new RewritingStream()
  const unexpected: string[] = []
  const crawlers: CrawlerHeaders = []
  let directives: Directives | null = null
  let flight = ''
  /** The inline script being read; its end decides what becomes of it. */
  let inline: string | null = null
  let dropping = false

  rewriter.on('startTag', (tag, raw) => {
    const value = (name: string) => tag.attrs.find((attribute) => attribute.name === name)?.value
    for (const { name } of tag.attrs) if (name.startsWith('on')) unexpected.push(`an ${name} attribute`)
    if (tag.tagName === 'meta' && value('name') === DIRECTIVES) {
      directives = readDirectives(value('content') ?? '')
      return
    }
    const said = tag.tagName === 'meta' ? headerOfMeta(value('name') ?? '', value('content') ?? '') : null
    if (said) crawlers.push(...said.header)
    if (said?.isEnough || isForRuntime(tag.tagName, value)) return
    if (isStreamed(tag.tagName, value('id'))) unexpected.push('a streamed part')
    if (tag.tagName !== 'script' || value('type') === 'application/ld+json') {
      emit(rewriter, tag, raw)
      return
    }
    const address = value('src')
    if (address === undefined) inline = ''
    else if (/^\/(?!\/|_next\/)/.test(address)) emit(rewriter, tag, raw)
    else {
      dropping = true
      if (!address.startsWith('/_next/')) unexpected.push(`the script ${address}`)
    }
  })
  rewriter.on('text', (_, raw) => {
    if (inline === null) rewriter.emitRaw(raw)
    else inline += raw
  })
  rewriter.on('endTag', (tag, raw) => {
    if (tag.tagName !== 'script' || (inline === null && !dropping)) {
      rewriter.emitRaw(raw)
      return
    }
    if (inline !== null) {
      const part = flightOf(inline)
      if (part !== null) flight += part
      else if (!isRuntime(inline)) unexpected.push(`the inline script ${inline.slice(0, 60)}`)
    }
    inline = null
    dropping = false
  })
  // comments are dropped: React's are marks for hydration, and we write none
  rewriter.on('comment', () => {})

  let html = ''
  rewriter.on('data', (part: string | Buffer) => {
    html += part
  })
  await new Promise<void>((done, fail) => {
    rewriter.on('end', done)
    rewriter.on('error', fail)
    rewriter.end(source)
  })
  for (const id of clientModulesOf(flight)) if (!nextModules.has(id)) unexpected.push(`the client component ${id}`)
  return { html: html.replace(OUTLET, '<body>'), directives, crawlers, unexpected }
}

// what Next leaves where metadata would be that comes late
const OUTLET = /<body><div hidden=""><\/div>/

type Value = (name: string) => string | undefined

const isForRuntime = (element: string, value: Value): boolean =>
  (element === 'link' && (value('as') === 'script' || value('rel') === 'modulepreload')) ||
  (element === 'meta' && value('name') === 'next-size-adjust')

// React's boundaries that arrive later (B:0, S:0, P:0) need its scripts to be put in place
const isStreamed = (element: string, id = ''): boolean =>
  (element === 'template' || element === 'div') && /^[BPS]:[0-9a-f]+$/.test(id)

const beginnings = [
  '(globalThis["TURBOPACK"]',
  // React replays submissions made before hydration
  'addEventListener("submit",',
  'requestAnimationFrame(function(){$RT=',
]

const isRuntime = (script: string): boolean => beginnings.some((beginning) => script.startsWith(beginning))

type Attribute = StartTag['attrs'][number]

// what only Next and its policy read, and the empty action that React gives its forms: HTML has none where a form goes to its own page
const isNeedless = ({ name, value }: Attribute): boolean =>
  name === 'nonce' || name === 'data-precedence' || (name === 'action' && value === '')

function emit(rewriter: RewritingStream, tag: StartTag, raw: string) {
  if (!tag.attrs.some(isNeedless)) {
    rewriter.emitRaw(raw)
    return
  }
  tag.attrs = tag.attrs.filter((each) => !isNeedless(each))
  rewriter.emitStartTag(tag)
}
