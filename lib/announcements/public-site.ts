import { isIP } from 'node:net'
import { isPublicAddress } from '../embeds/fetch-public'

/** Names that lead nowhere on the public internet (RFC 6761, RFC 6762, RFC 8375; ICANN for `internal`). */
const reserved = /(^|\.)(localhost|test|example|invalid|local|internal|home\.arpa)$/i

/** Whether others can reach a site at its address, so that telling them of its pages makes sense. */
export function isPublicSite(siteUrl: string): boolean {
  const host = new URL(siteUrl).hostname.replace(/^\[|\]$/g, '')
  return isIP(host) ? isPublicAddress(host) : host.includes('.') && !reserved.test(host)
}
