import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { environment } from '@/lib/environment'

const types: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg' }

/** A picture's variant. Its name is its content's, so that it never changes and may be kept for ever. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const name = (await params).path.join('/')
  const extension = /^[0-9a-f]{32}-\d{1,5}\.(webp|jpg)$/.exec(name)?.[1]
  if (!extension) return notFound()
  const file = join(environment().mediaFolder, name)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return notFound()
  const headers = {
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'Content-Length': String(found.size),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${name}"`,
  }
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers })
}

const notFound = () =>
  new Response('Image introuvable.\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
