import 'server-only'
import { tags } from '@/lib/page-cache/page-tags.rules'
import type { SitemapFile } from '@/lib/sitemaps/sitemap-files'
import { keepUntilChanged } from './page-cache'

const XML = { 'Content-Type': 'application/xml; charset=utf-8', 'X-Robots-Tag': 'noindex' }

/** A file of few addresses, whole, for the page cache to keep until something is published, changed or taken down. */
export async function keptFile({ text, until }: SitemapFile): Promise<Response> {
  let whole = ''
  for await (const part of text) whole += part
  return new Response(whole, { headers: { ...XML, ...keepUntilChanged({ lists: [tags.front], until }) } })
}

/**
 * A file of any length as it is read from the database, a part at a time and no faster than it is sent. It is not kept: a
 * large archive has hundreds of them, of megabytes, each read by a few crawlers a week; it has validators, so that they need
 * read it only when it changed. They are weak (RFC 9110, section 8.8.1): another picture alone is no change that is told of.
 */
export function streamedFile(request: Request, { text, changedAt, addresses }: SitemapFile): Response {
  const etag = `W/"${addresses}-${changedAt?.getTime() ?? 0}"`
  const headers = {
    ...XML,
    ETag: etag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ...(changedAt && { 'Last-Modified': changedAt.toUTCString() }),
  }
  if (isKnown(request.headers, etag, changedAt)) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : streamOf(text), { headers })
}

function isKnown(asked: Headers, etag: string, changedAt: Date | null): boolean {
  const tags = asked.get('if-none-match')
  if (tags !== null) return tags.trim() === '*' || tags.includes(etag.slice(2))
  const since = asked.get('if-modified-since')
  return since !== null && changedAt !== null && Date.parse(since) >= Math.floor(changedAt.getTime() / 1000) * 1000
}

function streamOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const parts = text[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await parts.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await parts.return?.()
      },
    },
    { highWaterMark: 1 },
  )
}
