import type { Agent } from 'node:http'
import { ask, headerOf } from './asking'
import type { Words } from './fill-discussion'

/** A comment form as a browser without JavaScript has it. */
export type CommentForm = { host: string; origin: string; path: string; hidden: [name: string, value: string][] }

/** Reads the form that stands under an article. */
export async function readForm(site: string, path: string): Promise<CommentForm> {
  const html = (await ask(site + path)).body.toString()
  const [form] = /<form[^>]*class="comment-form"[^>]*>.*?<\/form>/s.exec(html) ?? []
  if (!form || !/^<form[^>]*enctype="multipart\/form-data"/i.test(form) || !/^<form[^>]*method="post"/i.test(form))
    throw new Error(`under ${path} there is no form that posts without scripts`)
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]): [string, string] => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ])
  const { host, origin } = new URL(site)
  return { host, origin, path, hidden }
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** A form that is filled in and ready to be sent. */
export type Envelope = { body: Buffer; headers: Record<string, string> }

/** Fills the form in. `from`: the network it is sent from, as a proxy says it. */
export async function fillIn(
  { host, origin, path, hidden }: CommentForm,
  words: Words,
  from: string,
): Promise<Envelope> {
  const fields = new FormData()
  for (const [name, value] of [...hidden, ...Object.entries(words), ['website', '']] as [string, string][])
    fields.append(name, value)
  const sent = new Response(fields)
  const body = Buffer.from(await sent.arrayBuffer())
  return {
    body,
    headers: {
      host,
      origin,
      referer: origin + path,
      'content-type': sent.headers.get('content-type') ?? '',
      'content-length': String(body.length),
      'x-forwarded-for': from,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    },
  }
}

export type Sent = {
  /** The answers' statuses: the form's, then, where it was followed, that of the page it led to. 0: the connection broke. */
  statuses: number[]
  ms: number
  told: 'thanked' | 'words kept' | 'turned away' | 'failed'
}

/** Sends a form. `follows`: as a browser does, to the page that says what happened, whose time is the form's too. */
export async function send(
  { origin, path }: CommentForm,
  { body, headers }: Envelope,
  agent: Agent,
  follows: boolean,
): Promise<Sent> {
  const started = performance.now()
  const answer = await ask(byNumber(path, origin), { method: 'POST', headers, body, agent }).catch(() => null)
  const statuses = [answer?.status ?? 0]
  const to = answer?.status === 303 ? (headerOf(answer, 'location') ?? '') : ''
  if (follows && to) {
    const { 'content-type': _, 'content-length': __, ...rest } = headers
    const page = await ask(byNumber(to, origin), { headers: rest, agent }).catch(() => null)
    statuses.push(page?.status ?? 0)
  }
  return { statuses, ms: performance.now() - started, told: toldBy(to) }
}

/** An address whose host is a number: five hundred at once would wait for the name. */
function byNumber(path: string, origin: string): string {
  const address = new URL(path, origin)
  address.hostname = '127.0.0.1'
  return address.href
}

function toldBy(to: string): Sent['told'] {
  if (/[?&]commentaire=(attente|paru)/.test(to)) return 'thanked'
  if (to.includes('brouillon=')) return 'words kept'
  return to.includes('/refus/') ? 'turned away' : 'failed'
}
