import type { Embed, EmbedKind } from '../articles/document.rules'
import { providerOf, providers } from './providers.rules'

export type EmbedLink = Embed['attrs']

type Recognised = {
  /** The address without what only follows people about. */
  url: string
  /** What the other site shows in a frame; null where only its oEmbed answer can tell. */
  frame: string | null
}

type Maker = (address: URL) => Recognised | null

const id = (text: string | null | undefined, form: RegExp): string | null => (text && form.test(text) ? text : null)

const YOUTUBE = /^[\w-]{11}$/
const isOf = (address: URL, ...hosts: string[]): boolean =>
  hosts.some(
    (host) => address.hostname === host || address.hostname === `www.${host}` || address.hostname === `m.${host}`,
  )

/** « 90 », « 1m30s » in seconds, or null. */
function seconds(written: string | null): number | null {
  const found = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(written ?? '')
  if (!written || !found) return null
  const [hours = 0, minutes = 0, rest = 0] = found.slice(1).map((part) => Number(part ?? 0))
  return hours * 3600 + minutes * 60 + rest
}

/** Where a video begins, in seconds: `t=90`, `start=1m30s`, `#t=90`; 0 when at its beginning. */
const startOf = ({ searchParams, hash }: URL): number =>
  seconds(searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(\w+)$/.exec(hash)?.[1] ?? null) ?? 0

const youtube: Maker = (address) => {
  if (!isOf(address, 'youtube.com', 'youtu.be', 'youtube-nocookie.com', 'music.youtube.com')) return null
  const [first = '', second] = address.pathname.split('/').filter(Boolean)
  const named = /^(shorts|live|embed|v)$/.test(first) ? second : isOf(address, 'youtu.be') ? first : null
  const video = id(named ?? address.searchParams.get('v'), YOUTUBE)
  if (!video) return null
  const start = startOf(address)
  return {
    url: `https://www.youtube.com/watch?v=${video}${start ? `&t=${start}` : ''}`,
    // the host that sets no cookie before something is played
    frame: `https://www.youtube-nocookie.com/embed/${video}${start ? `?start=${start}` : ''}`,
  }
}

const dailymotion: Maker = (address) => {
  const [first = '', second = '', third] = address.pathname.split('/').filter(Boolean)
  const named = isOf(address, 'dai.ly')
    ? first
    : isOf(address, 'dailymotion.com')
      ? first === 'embed'
        ? third
        : first === 'video' && second.split('_')[0]
      : isOf(address, 'geo.dailymotion.com')
        ? address.searchParams.get('video')
        : null
  const video = id(named || null, /^[a-zA-Z0-9]{5,20}$/)
  if (!video) return null
  const start = startOf(address)
  return {
    url: `https://www.dailymotion.com/video/${video}${start ? `?start=${start}` : ''}`,
    frame: `https://geo.dailymotion.com/player.html?video=${video}${start ? `&startTime=${start}` : ''}`,
  }
}

const x: Maker = (address) => {
  if (!isOf(address, 'x.com', 'twitter.com', 'mobile.twitter.com')) return null
  const [author = '', word, post] = address.pathname.split('/').filter(Boolean)
  if (!/^\w{1,15}$/.test(author) || !/^status(es)?$/.test(word ?? '') || !id(post, /^\d{1,20}$/)) return null
  return {
    url: `https://x.com/${author}/status/${post}`,
    frame: `https://platform.twitter.com/embed/Tweet.html?id=${post}&dnt=true&lang=fr`,
  }
}

const bluesky: Maker = (address) => {
  if (!isOf(address, 'bsky.app')) return null
  const [profile, author = '', word, post = ''] = address.pathname.split('/').filter(Boolean)
  const isPost = profile === 'profile' && word === 'post' && /^[\w.:-]{3,253}$/.test(author) && /^\w{5,20}$/.test(post)
  if (!isPost) return null
  const url = `https://bsky.app/profile/${author}/post/${post}`
  // a frame is named by the account's permanent number, which an address may give or oEmbed tells
  return { url, frame: author.startsWith('did:') ? blueskyFrame(author, post) : null }
}

const blueskyFrame = (account: string, post: string): string =>
  `https://embed.bsky.app/embed/${account}/app.bsky.feed.post/${post}`

/** The frame of a Bluesky post from what its oEmbed answer names it by, `at://did:…/app.bsky.feed.post/…`, or null. */
export function blueskyFrameOf(html: string): string | null {
  const found = /at:\/\/(did:[a-z]+:[\w.:-]{1,100})\/app\.bsky\.feed\.post\/(\w{5,20})/.exec(html)
  return found?.[1] && found[2] ? blueskyFrame(found[1], found[2]) : null
}

// any host may be one of Mastodon's: its posts are known by the form of their address, be it a visitor's, a member's or the protocol's
const mastodon: Maker = (address) => {
  const form = /^\/(?:(?:web|deck)\/)?@([\w.-]{1,64}(?:@[\w.-]{1,255})?)\/(\d{5,25})(?:\/embed)?\/?$/
  const activity = /^\/users\/([\w.-]{1,64})\/statuses\/(\d{5,25})\/?$/
  const [, author, post] = form.exec(address.pathname) ?? activity.exec(address.pathname) ?? []
  if (!author || !post) return null
  const url = `https://${address.host}/@${author}/${post}`
  return { url, frame: `${url}/embed` }
}

const makers: [Exclude<EmbedKind, 'other'>, Maker][] = [
  ['youtube', youtube],
  ['dailymotion', dailymotion],
  ['x', x],
  ['bluesky', bluesky],
  ['mastodon', mastodon],
]

const followers = /^(utm_\w+|fbclid|gclid|si|ref_src|ref_url|igshid|mc_cid|mc_eid)$/i

/** Whose thing an address leads to, in its one spelling; null: it is no https address. */
export function recognise(typed: string): (EmbedLink & { frame: string | null }) | null {
  const trimmed = typed.trim()
  if (trimmed.length > 2000 || !URL.canParse(trimmed)) return null
  const address = new URL(trimmed)
  if (address.protocol === 'http:') address.protocol = 'https:'
  if (address.protocol !== 'https:' || address.username !== '' || address.password !== '') return null
  for (const [kind, make] of makers) {
    const found = make(address)
    if (found) return { kind, ...found }
  }
  for (const name of [...address.searchParams.keys()]) if (followers.test(name)) address.searchParams.delete(name)
  return { kind: 'other', url: address.href, frame: null }
}

/** What another site said of its thing, as far as it decides how that is shown. */
type Said = { frame: string | null; type: string }

/**
 * The address of what shows a link in a frame; null: there is none, and the link is only led to.
 *
 * @param said what was looked up of it. A Mastodon post may be on any host: by its form alone anybody could have this site
 * frame theirs, so that it has to have been looked up by a journalist, as whatever else has no known form.
 */
export function frameOf(url: string, said: Said | null | undefined): string | null {
  const found = recognise(url)
  if (!found) return null
  return found.kind === 'mastodon' || found.frame === null ? (said?.frame ?? null) : found.frame
}

/** The site of an embed, as a sentence names it. */
export function siteOf({ kind, url }: EmbedLink, said?: { site: string }): string {
  const provider = providerOf(kind)
  if (provider) return providers[provider].name
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
  return (kind === 'other' && said?.site) || host
}

/** What an embed is, as its button says it. */
export function thingOf(kind: EmbedKind, said?: Pick<Said, 'type'> | null): 'vidéo' | 'message' | 'contenu' {
  if (kind === 'youtube' || kind === 'dailymotion' || (kind === 'other' && said?.type === 'video')) return 'vidéo'
  return kind === 'other' ? 'contenu' : 'message'
}

/** The same at the head of a line: « Vidéo de YouTube ». */
export function nameOf(link: EmbedLink, said?: Pick<Said, 'type'> & { site: string }): string {
  const names = { vidéo: 'Vidéo', message: 'Message', contenu: 'Contenu' }
  return `${names[thingOf(link.kind, said)]} de ${siteOf(link, said)}`
}

const asked = (url: string): string => new URLSearchParams({ lien: url }).toString()

/** A page of ours that shows what a link leads to. */
export const integrationPath = (url: string): string => `/integrations?${asked(url)}`

/** The same alone, for a frame in an article. */
export const framePath = (url: string): string => `/integrations/cadre?${asked(url)}`

/** The sites that one of these pages may frame, as a Content-Security-Policy names them. */
export function framedSites(link: string): string {
  const frame = recognise(link)?.frame
  // others are framed by what was looked up of them, which is always on https
  return frame ? new URL(frame).origin : 'https:'
}
