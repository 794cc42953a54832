import { changeWishes } from '@/lib/readers/change-wishes'
import { readUnsubscribeToken } from '@/lib/readers/unsubscribe-token'

/**
 * What mail programs ask for when their « unsubscribe » is pressed (RFC 8058): a post from anywhere, without cookies, that
 * carries its proof in the address.
 */
export async function POST(request: Request): Promise<Response> {
  const found = readUnsubscribeToken(new URL(request.url).searchParams.get('jeton') ?? '')
  if (!found) return new Response('Lien inconnu.\n', { status: 404 })
  await changeWishes({ readerId: found.readerId, [found.wish]: false })
  return new Response('Vous ne recevrez plus ces messages.\n', { status: 200 })
}

/** A person who opens the address is led to the page with the button. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get('jeton') ?? ''
  return new Response(null, { status: 303, headers: { location: `/desabonnement?jeton=${encodeURIComponent(token)}` } })
}
