import { href } from './document.rules'

// what campaigns, social networks and mailers add to addresses to follow who clicks (as clearurls.xyz lists them)
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|at_medium|at_campaign|xtor|ved|usg|sxsrf|ref_src|ref_url|s_cid|cmpid|wt_mc|oly_enc_id|oly_anon_id|vero_id)$/i

// redirections that carry where they lead
const carriers: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /(?:^|\.)google\.[a-z.]+$/, path: /^\/url$/, parameter: 'q' },
  { host: /(?:^|\.)google\.[a-z.]+$/, path: /^\/url$/, parameter: 'url' },
  { host: /^l(?:m)?\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, parameter: 'u' },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameter: 'url' },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameter: 'q' },
]

/**
 * Where a pasted link leads, without the redirection or the parameters that follow who clicks; null: nowhere that an article
 * may link to. Addresses without anything of that come back letter by letter.
 */
export function pastedAddress(written: string): string | null {
  const address = written.trim()
  // a place in the page that it was copied from
  if (address.startsWith('#')) return null
  const led = untracked(address, 3)
  return href.safeParse(led).success ? led : null
}

function untracked(address: string, hops: number): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return address
  const url = new URL(address)
  for (const { host, path, parameter } of carriers) {
    const target = host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(parameter) : null
    if (target && /^https?:\/\//i.test(target) && hops > 0) return untracked(target, hops - 1)
  }
  const followed = [...url.searchParams.keys()].filter((name) => tracking.test(name))
  if (followed.length === 0) return address
  for (const name of followed) url.searchParams.delete(name)
  return url.href
}
