import { developAtOnce } from '@/lib/media/develop-at-once'
import { readVariant } from '@/lib/media/media-files'
import { readName, TYPES } from '@/lib/media/variant.rules'

const FOR_EVER = 'public, max-age=31536000, immutable'
// until the night desk has made the file: then the same address has it in fewer bytes
const FOR_A_MINUTE = 'public, max-age=60'

/**
 * A picture's variant. The page cache serves those that are there, so that this is asked for the others; without it in front,
 * for all of them.
 */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const name = (await params).path.join('/')
  const named = readName(name)
  if (!named) return notFound()
  const kept = await readVariant(name)
  const made = kept ? { kind: 'file' as const, bytes: kept } : await developAtOnce(name)
  if (made.kind === 'unknown') return notFound()
  if (made.kind === 'busy') return text('Cette image arrive dans un instant.\n', 503, { 'Retry-After': '2' })
  return new Response(new Uint8Array(made.bytes), {
    headers: {
      'Content-Type': TYPES[named.format],
      'Content-Length': String(made.bytes.length),
      'Cache-Control': kept ? FOR_EVER : FOR_A_MINUTE,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const notFound = () => text('Image introuvable.\n', 404, {})

const text = (sentence: string, status: number, headers: Record<string, string>) =>
  new Response(sentence, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
