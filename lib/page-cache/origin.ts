import { Agent, request as ask, type IncomingMessage } from 'node:http'
import { loggedPath } from './access-log'
import { type CrawlerHeaders, crawlerHeaders } from './crawler-headers.rules'
import { finishDocument } from './finish-document'
import { pathOf } from './page-address.rules'
import { DIRECTIVES, type Directives, readDirectives } from './page-directives.rules'

/** Next, as the page cache asks it: on the loopback interface, with a host of its own. */
export type Origin = {
  port: number
  agent: Agent
  /** The public host, said to Next whatever a client's Host header says. */
  host: string
  protocol: 'http' | 'https'
  /** How long a render may take, in milliseconds. */
  patience: number
}

/** Sockets for one use of Next each: what is handed on may be slow, and must not hold up renders. */
export const originAgent = (maxSockets: number) => new Agent({ keepAlive: true, maxSockets })

/** What Next answered, with its document finished. */
export type Answer = {
  status: number
  contentType: string
  body: Buffer
  location: string | null
  /** The Link header's preloads of typefaces; those of scripts and styles are Next's own, and repeat a nonce. */
  preloads: string | null
  setCookies: string[]
  /** What it says to crawlers. */
  crawlers: CrawlerHeaders
  /** Null: not said. */
  directives: Directives | null
  /** A document, without anything of Next's runtime. */
  finished: boolean
  /** Why a document could not be finished; its body is then as it came, and needs the policy it came with. */
  unexpected: string[]
  policy: string
}

/** The largest document that is read whole. */
const MOST_BYTES = 16 * 1024 * 1024

type Question = {
  path: string
  requestId: string
  cookie?: string
  referer?: string
  forwardedFor?: string
  /** Global Privacy Control: what a browser says for its reader. */
  signal?: string
  /** What the browser says it is. */
  browser?: string
}

/** Asks Next for an address and finishes the document. Throws when Next does not answer, or not in time. */
export async function askOrigin(
  origin: Origin,
  { path, requestId, cookie, referer, forwardedFor, signal, browser }: Question,
  nextModules: ReadonlySet<string>,
): Promise<Answer> {
  const headers = {
    host: origin.host,
    accept: 'text/html',
    // to whoever does not say what they are, Next sends metadata late, in the body, for scripts to put in place
    'user-agent': 'page-cache',
    'accept-encoding': 'identity',
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol,
    'x-forwarded-for': forwardedFor ?? '127.0.0.1',
    'x-request-id': requestId,
    ...(cookie !== undefined && { cookie }),
    ...(referer !== undefined && { referer }),
    ...(signal !== undefined && { 'sec-gpc': signal }),
    ...(browser !== undefined && { 'x-browser': browser }),
  }
  const { answer, body } = await fetchWhole(origin, path, headers)
  const written = answer.headers[DIRECTIVES]
  const plain: Answer = {
    status: answer.statusCode ?? 502,
    contentType: String(answer.headers['content-type'] ?? 'application/octet-stream'),
    body,
    location: answer.headers.location ?? null,
    preloads: fontPreloads(answer.headers.link),
    setCookies: answer.headers['set-cookie'] ?? [],
    crawlers: crawlerHeaders(answer.headers),
    directives: typeof written === 'string' ? readDirectives(written) : null,
    finished: false,
    unexpected: [],
    policy: String(answer.headers['content-security-policy'] ?? ''),
  }
  // an address of Next's runtime (`/actualite.rsc`) is none of ours
  if (plain.contentType.startsWith('text/x-component')) return { ...plain, status: 404 }
  // what a redirect holds is of no use, nor Next's own 404, an empty document that its runtime fills
  if (plain.status >= 300 || !plain.contentType.startsWith('text/html')) return plain
  // a document that cannot even be read is one that cannot be finished
  const { html, directives, crawlers, unexpected } = await finishDocument(body.toString('utf8'), nextModules).catch(
    (fault: unknown) => ({ html: '', directives: null, crawlers: [], unexpected: [String(fault)] }),
  )
  if (unexpected.length > 0) return { ...plain, unexpected }
  return { ...plain, body: Buffer.from(html), directives, crawlers: [...plain.crawlers, ...crawlers], finished: true }
}

/** `</f.woff2>; rel=preload; as="font"; nonce="…"` and others, as they may be said to everybody (RFC 8288). */
export function fontPreloads(link: string | string[] | undefined): string | null {
  const targets = String(link ?? '')
    .split(/,\s*(?=<)/)
    .flatMap((each) => (/;\s*as="?font"?/.test(each) ? (/^<([^>]+)>/.exec(each)?.[1] ?? []) : []))
  if (targets.length === 0) return null
  return targets.map((target) => `<${target}>; rel=preload; as=font; type="font/woff2"; crossorigin`).join(', ')
}

type Whole = { answer: IncomingMessage; body: Buffer }

async function fetchWhole(origin: Origin, path: string, headers: Record<string, string>): Promise<Whole> {
  try {
    return await fetchOnce(origin, path, headers)
  } catch (fault) {
    // Next may close a resting connection at the moment it is used again: nothing was read, so that asking again is safe
    if (!(fault instanceof RestingConnection)) throw fault
    return fetchOnce(origin, path, headers)
  }
}

class RestingConnection extends Error {}

function fetchOnce(origin: Origin, path: string, headers: Record<string, string>): Promise<Whole> {
  // faults are logged, and an address may be the key to what is one reader's own
  const said = loggedPath(pathOf(path))
  return new Promise((done, fail) => {
    let answered = false
    const asked = ask({ host: '127.0.0.1', port: origin.port, path, headers, agent: origin.agent }, (answer) => {
      answered = true
      const parts: Buffer[] = []
      let length = 0
      answer.on('data', (part: Buffer) => {
        parts.push(part)
        length += part.length
        if (length > MOST_BYTES) asked.destroy(new Error(`the answer for ${said} is over ${MOST_BYTES} bytes`))
      })
      answer.on('end', () => done({ answer, body: Buffer.concat(parts) }))
      answer.on('error', fail)
    })
    const late = setTimeout(() => {
      const fault = new Error(`no answer for ${said} in time`)
      asked.destroy(fault)
      // one that never got a socket tells nobody that it was ended
      fail(fault)
    }, origin.patience)
    asked.on('error', (fault) => fail(asked.reusedSocket && !answered ? new RestingConnection(fault.message) : fault))
    asked.on('close', () => clearTimeout(late))
    asked.end()
  })
}
