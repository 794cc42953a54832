import { pageKey, pathOf, roomOf } from './page-address.rules'

/** What senders of links and mail add so as to know where a reader comes from: nothing of ours reads it. */
const TRACKING =
  /^(?:utm_\w*|mtm_\w*|pk_\w*|at_\w*|hsa_\w*|mc_[ce]id|_hs\w*|__hs\w*|[gdy]clid|gclsrc|[gw]braid|gad_\w*|srsltid|fbclid|igshid|igsh|msclkid|twclid|ttclid|li_fat_id|mkt_tok|oly_\w*|vero_\w*|ml_subscriber\w*|xtor|ref_src|ref_url|s_cid|ns_\w*|wt[._]mc|rb_clickid|_ga|_gl|__s|__twitter_impression|amp(?:;.*)?)$/i

/** Links that open what is one reader's own end in a secret, whose letters are not to be changed. */
const SECRET = /^\/(?:signalements|recours|relecture)\//i

/** Search has many spellings of one question, which the form itself sends; none of them is for search engines. */
const SEARCH = /^\/recherche(?:\/|$)/

/**
 * The one address of what a request asks for: small letters, single slashes, no slash or `index.html` at the end, no tracking
 * parameter, and of a readers' page those parameters only that change it, in one order. What is Next's own affair is left as
 * it is. An address that is the one already is answered as it came.
 *
 * @param target a request's target whose path is readable
 */
export function oneAddress(target: string): string {
  const asked = pathOf(target)
  const path = onePath(asked)
  const room = roomOf(path)
  if (room === 'behind') return target
  const query = target.slice(asked.length).replace(/#.*/s, '')
  return room === 'personal' || SEARCH.test(path)
    ? path + untracked(query)
    : pageKey(path + query) + toldScripts(path, query)
}

/** How many find a comment useful, in the address that a vote leads to: the script reads it there, and no page changes by it. */
function toldScripts(path: string, query: string): string {
  const [, count] = /^\/[^/]+\/[^/]+\/commentaires\/\d+$/.test(path)
    ? (/[?&]compte=(\d{1,9})(?=&|$)/.exec(query) ?? [])
    : []
  const isAfterVote = /[?&]avis=(?:note|repris)(?=&|$)/.test(query)
  return count && isAfterVote ? `&compte=${count}` : ''
}

function onePath(asked: string): string {
  const [, secret = ''] = SECRET.test(asked) ? (/^\/[^/]*(\/.*)$/s.exec(asked) ?? []) : []
  const spelled = spelledOnce(asked.slice(0, asked.length - secret.length)) + secret
  return spelled
    .replace(/\\/g, '%5C')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.(?:html?|php)$/, '/')
    .replace(/(?!^)\/$/, '')
}

// `/%41` and `/a` are one address (RFC 3986, section 6.2.2), and all of ours have small letters
const spelledOnce = (path: string): string =>
  path.includes('%')
    ? path
        .split('/')
        .map((segment) => encodeURIComponent(decodeURIComponent(segment).toLowerCase()))
        .join('/')
    : path.toLowerCase()

function untracked(query: string): string {
  const kept = query
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(/^[^=]*/.exec(part)?.[0] ?? ''))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
