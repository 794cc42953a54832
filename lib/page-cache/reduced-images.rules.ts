import { readName } from '../media/variant.rules'

/** The width in pixels that readers get who ask for reduced images; a picture made in wider ones is made in it too. */
const REDUCED = 480

// what a reader has chosen for reading: size, face, spacing, theme, images; the last digit is 1 for reduced images
const REDUCES = /(?:^|;)\s*lecture=\d\.\d\.\d\.\d\.1\s*(?:;|$)/

/**
 * Where a reader who asked for reduced images finds this one. Null: here, as it is.
 *
 * @param cookies the Cookie header (RFC 6265, section 4.2)
 */
export function reducedAddress(path: string, cookies: string | undefined): string | null {
  if (!path.startsWith('/media/') || cookies === undefined || !REDUCES.test(cookies)) return null
  const named = readName(path.slice('/media/'.length))
  return named && named.width > REDUCED ? path.replace(/-\d+(?=\.\w+$)/, `-${REDUCED}`) : null
}
