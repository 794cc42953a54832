import { printCard } from '@/lib/cards/print-card'

// its name is its content's; what it showed before has another
const FOR_EVER = 'public, max-age=31536000, immutable'

/** The picture that other sites show beside a link to one of our pages. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const printed = await printCard((await params).name)
  if (printed.kind === 'unknown') return text('Carte introuvable.\n', 404)
  if (printed.kind === 'gone') return text('Cet article a été retiré.\n', 410)
  if (printed.kind === 'moved') return text('', 302, { Location: printed.path })
  if (printed.kind === 'busy') return text('Cette carte arrive dans un instant.\n', 503, { 'Retry-After': '5' })
  return new Response(new Uint8Array(printed.bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Length': String(printed.bytes.length),
      'Cache-Control': FOR_EVER,
      // shown on whatever page it was asked for by
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

const text = (sentence: string, status: number, headers: Record<string, string> = {}) =>
  new Response(sentence, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
