import type { Encoding } from './encoding'
import type { Draft, Page } from './page'
import { SPECULATION_RULES } from './speculation-rules'

/** The policy of readers' documents: nothing inline, nothing from elsewhere, no nonce (CSP level 3). */
export const readersPolicy = (frames = "'self'", framers = "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self'",
    `frame-src ${frames}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framers}`,
  ].join('; ')

/** The policy of a card that other sites frame: words, pictures and links, no script, no form. */
export const framedPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

const security = [
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'Permissions-Policy',
  'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'X-Content-Type-Options',
  'nosniff',
  'Cross-Origin-Opener-Policy',
  'same-origin',
]

/**
 * Headers of a readers' document, flat: name, value, name, value.
 *
 * @param secure the site is reached by https
 * @param policy another than that of all readers' documents
 */
export const documentHeaders = (secure: boolean, policy = readersPolicy()): string[] => [
  'Content-Security-Policy',
  policy,
  ...security,
  // what stands in a frame leads out of it, and prepares no page
  ...(policy.includes("frame-ancestors 'none'") ? ['Speculation-Rules', `"${SPECULATION_RULES}"`] : []),
  ...(secure ? ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] : []),
]

/**
 * Browsers and shared caches may keep a page and have to ask each time whether it still holds (304 costs next to nothing): a
 * purge reaches us, not them. Surrogate-Key (Fastly, Varnish) and Cache-Tag (Cloudflare, others) let who can purge them keep longer.
 */
export const KEEP_AND_ASK = 'public, max-age=0, must-revalidate'

/** All headers of a kept page in one encoding. */
export function pageHeaders(draft: Draft, page: Page, encoding: Encoding, secure: boolean): string[] {
  const tags = draft.tags.map((tag) => tag.replace(/[^\w:-]/g, ''))
  return [
    'Content-Type',
    draft.contentType,
    'Content-Length',
    String(page.bodies[encoding].length),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'ETag',
    etagOf(page, encoding),
    'Last-Modified',
    new Date(page.changedAt).toUTCString(),
    'Vary',
    'Accept-Encoding',
    'Cache-Control',
    KEEP_AND_ASK,
    'Surrogate-Key',
    tags.join(' '),
    'Cache-Tag',
    tags.join(','),
    ...(draft.location === null ? [] : ['Location', draft.location]),
    ...(draft.preloads === null ? [] : ['Link', draft.preloads]),
    ...draft.crawlers,
    ...documentHeaders(secure, draft.framed ? framedPolicy : undefined),
  ]
}

/** A strong validator: the same bytes in another encoding have another one. */
export const etagOf = ({ hash, bodies }: Page, encoding: Encoding): string =>
  // an encoding made anew at a better level has other bytes: their number tells them apart
  encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}${bodies[encoding].length}"`
