/**
 * The path on our own site that an address leads to; null when it leads elsewhere. Queries, fragments and a last slash fall
 * off: they do not decide whether there is a page.
 *
 * @param origin of our site: `https://unsujet.fr`
 */
export function pathOnSite(href: string, origin: string): string | null {
  if (!/^(\/(?!\/)|https?:)/i.test(href) || !URL.canParse(href, origin)) return null
  const address = new URL(href, origin)
  if (address.origin !== origin) return null
  try {
    const path = decodeURI(address.pathname).replace(/\/+$/, '') || '/'
    return /\p{Cc}/u.test(path) ? null : path
  } catch {
    return null
  }
}

/** Our own addresses without our name, so that they are right under any; others as they are. */
export function shortened(href: string, origin: string): string {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return href
  const address = new URL(href)
  return address.origin === origin ? address.pathname + address.search + address.hash : href
}
