import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { framedSites } from './lib/embeds/embed.rules'
import { roomOf } from './lib/page-cache/page-address.rules'

const development = process.env.NODE_ENV === 'development'

/** Security headers for every page, and the page's own address for whoever renders it. Who may do what is not decided here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, request.nextUrl)
  const headers = new Headers(request.headers)
  headers.set('x-address', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts from the policy
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  if (process.env.SITE_URL?.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  }
  const { pathname } = request.nextUrl
  if (pathname.startsWith('/admin') || pathname.startsWith('/apercu/version/'))
    response.headers.set('Cache-Control', 'no-store')
  // the newsroom and what is no page; readers' pages and sitemaps say for themselves whether they may be shown
  if (roomOf(pathname) === 'behind' && !pathname.startsWith('/sitemaps/'))
    response.headers.set('X-Robots-Tag', 'noindex, nofollow')
  return response
}

// development's hot reload evaluates code and inserts styles
const contentSecurityPolicy = (nonce: string, { pathname, searchParams }: URL) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // contents of other sites are shown by a page of ours alone, which articles frame
    ...(/^\/integrations(\/cadre)?$/.test(pathname)
      ? [`frame-src ${framedSites(searchParams.get('lien') ?? '')}`]
      : []),
    `frame-ancestors ${framers(pathname)}`,
  ].join('; ')

// what our own pages frame: contents of other sites in articles, previews in the newsroom
const framedByUs = /^\/(?:integrations\/cadre|une-apercu|apercu\/version\/.+)$/

/** Who may show a page of ours in a frame: cards are for everybody, what is framed by us for ourselves. */
function framers(pathname: string): string {
  if (/^\/integrer\/[^/]+$/.test(pathname)) return '*'
  return framedByUs.test(pathname) ? "'self'" : "'none'"
}

export const config = { matcher: ['/((?!_next/static|media/).*)'] }
