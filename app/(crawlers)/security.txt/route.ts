export const dynamic = 'force-dynamic'

/** Where security.txt was before it had a place of its own (RFC 9116, section 3). */
export function GET(): Response {
  return new Response(null, { status: 308, headers: { Location: '/.well-known/security.txt' } })
}
