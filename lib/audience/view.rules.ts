import type { IncomingHttpHeaders } from 'node:http'
import { SOURCES } from './figure.rules'

/**
 * Whether a request is somebody's who opens a page now. What browsers fetch beforehand is not seen yet, and may never be
 * (Sec-Purpose, and Purpose as older ones say it); scripts, frames and service workers that fill their stores see nothing. The
 * newsroom's own people are known by their session's cookie: it is not looked up, for whoever makes one up only goes uncounted.
 */
export function isOpening(headers: IncomingHttpHeaders): boolean {
  const mode = headers['sec-fetch-mode']
  if (mode !== undefined && mode !== 'navigate') return false
  const { purpose, cookie } = headers
  if (headers['sec-purpose'] !== undefined || purpose !== undefined || headers['x-moz'] !== undefined) return false
  const place = headers['sec-fetch-dest']
  if (place === 'iframe' || place === 'frame' || place === 'embed' || place === 'object') return false
  return cookie === undefined || !cookie.includes('next-auth.session-token=')
}

/** Whether a reader objects to being measured (Global Privacy Control, W3C; Do Not Track, as browsers still send it). */
export const objects = (headers: IncomingHttpHeaders): boolean => headers['sec-gpc'] === '1' || headers.dnt === '1'

/** The longest name that DNS has (RFC 1035, section 2.3.4). */
const LONGEST = 253

/**
 * Where a view came from, of a Referer or of what a script says of it: the host alone, without its `www.`, never path, query or port.
 *
 * @param own the host that this newspaper is asked for
 */
export function sourceOf(referrer: string | undefined, own: string | undefined): string {
  if (!referrer) return SOURCES.direct
  const start = referrer.indexOf('://')
  if (start < 0) return SOURCES.other
  const place = /^[^/?#]*/.exec(referrer.slice(start + 3, start + 3 + LONGEST + 1))?.[0].toLowerCase() ?? ''
  if (place === own?.toLowerCase()) return SOURCES.internal
  const host = place.replace(/:\d*$/, '').replace(/^www\./, '')
  // names of applications (`android-app://com.google.android.gm`) have the form of hosts; names without a dot are of nobody's public site
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && host.length <= LONGEST ? host : SOURCES.other
}
