import { developAtOnce } from '@/lib/media/develop-at-once'
import { readVariant } from '@/lib/media/media-files'
import { readName, TYPES } from '@/lib/media/variant.rules'
import { troubleOf } from '@/lib/storage/media-storage'

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
  const kept = await readVariant(name).catch(troubleOf)
  if (typeof kept === 'string') return unreachable()
  const made = kept ? { kind: 'file' as const, bytes: kept } : await developAtOnce(name)
  if (made.kind === 'unreachable') return unreachable()
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

// a picture that is not there is another thing: nobody may keep this answer for that one
const unreachable = () =>
  text('Les images ne répondent pas pour le moment. Réessayez dans un instant.\n', 503, { 'Retry-After': '5' })

const text = (sentence: string, status: number, headers: Record<string, string>) =>
  new Response(sentence, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
