import 'server-only'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { environment } from '@/lib/environment'
import { log } from '@/lib/log'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { PRINTED } from '@/lib/page-cache/send-printed'
import { printedSitemap } from '@/lib/sitemaps/printed-sitemap'
import type { SitemapFile } from '@/lib/sitemaps/sitemap-files'
import { keepUntilChanged } from './page-cache'

const XML = { 'Content-Type': 'application/xml; charset=utf-8', 'X-Robots-Tag': 'noindex' }

/** A file of few addresses, whole, for the page cache to keep until something is published, changed or taken down. */
export async function keptFile({ text, until }: SitemapFile): Promise<Response> {
  let whole = ''
  for await (const part of text()) whole += part
  return new Response(whole, { headers: { ...XML, ...keepUntilChanged({ lists: [tags.front], until }) } })
}

/**
 * A file of any length, from the disk, as it was printed (lib/sitemaps/printed-sitemap.ts). The page cache keeps none: a large
 * archive has hundreds of them, of megabytes, each read by a few crawlers a week. Validators have them read it only when it
 * changed; they are weak (RFC 9110, section 8.8.1): another picture alone is no change that is told of.
 */
export async function printedFile(request: Request, name: string, file: SitemapFile): Promise<Response> {
  const { version, changedAt } = file
  const etag = `W/"${version}"`
  const headers = {
    ...XML,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ...(changedAt && { 'Last-Modified': changedAt.toUTCString() }),
  }
  if (isKnown(request.headers, etag, changedAt)) return new Response(null, { status: 304, headers })
  if (request.method === 'HEAD') return new Response(null, { headers })
  const path = await printedSitemap(name, file, environment().siteUrl).catch((fault: unknown) => {
    // a full disk, say: it is read from the database then
    log().error({ err: fault, name }, 'a sitemap could not be printed')
    return null
  })
  if (path === null) return new Response(asWeb(Readable.from(encoded(file.text()))), { headers })
  // the front process sends it
  return new Response(null, { headers: { ...headers, [PRINTED]: basename(path) } })
}

const asWeb = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>

async function* encoded(text: AsyncIterable<string>) {
  const encoder = new TextEncoder()
  for await (const part of text) yield encoder.encode(part)
}

function isKnown(asked: Headers, etag: string, changedAt: Date | null): boolean {
  const had = asked.get('if-none-match')
  if (had !== null) return had.trim() === '*' || had.includes(etag.slice(2))
  const since = asked.get('if-modified-since')
  return since !== null && changedAt !== null && Date.parse(since) >= Math.floor(changedAt.getTime() / 1000) * 1000
}
