import { Agent, request as ask, type IncomingMessage } from 'node:http'
import { finishDocument } from './finish-document'
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

export const originAgent = () => new Agent({ keepAlive: true, maxSockets: 256 })

/** What Next answered, with its document finished. */
export type Answer = {
  status: number
  contentType: string
  body: Buffer
  location: string | null
  setCookies: string[]
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

type Question = { path: string; requestId: string; cookie?: string; forwardedFor?: string }

/** Asks Next for an address and finishes the document. Throws when Next does not answer, or not in time. */
export async function askOrigin(
  origin: Origin,
  { path, requestId, cookie, forwardedFor }: Question,
  nextModules: ReadonlySet<string>,
): Promise<Answer> {
  const headers = {
    host: origin.host,
    accept: 'text/html',
    'accept-encoding': 'identity',
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol,
    'x-forwarded-for': forwardedFor ?? '127.0.0.1',
    'x-request-id': requestId,
    ...(cookie !== undefined && { cookie }),
  }
  const { answer, body } = await fetchWhole(origin, path, headers)
  const written = answer.headers[DIRECTIVES]
  const plain: Answer = {
    status: answer.statusCode ?? 502,
    contentType: String(answer.headers['content-type'] ?? 'application/octet-stream'),
    body,
    location: answer.headers.location ?? null,
    setCookies: answer.headers['set-cookie'] ?? [],
    directives: typeof written === 'string' ? readDirectives(written) : null,
    finished: false,
    unexpected: [],
    policy: String(answer.headers['content-security-policy'] ?? ''),
  }
  // Next's own 404 is an empty document that its runtime fills: what it holds is of no use
  if (plain.status >= 500 || plain.status === 404 || !plain.contentType.startsWith('text/html')) return plain
  const { html, directives, unexpected } = await finishDocument(body.toString('utf8'), nextModules)
  if (unexpected.length > 0) return { ...plain, unexpected }
  return { ...plain, body: Buffer.from(html), directives, finished: true }
}

function fetchWhole(
  origin: Origin,
  path: string,
  headers: Record<string, string>,
): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((done, fail) => {
    const asked = ask({ host: '127.0.0.1', port: origin.port, path, headers, agent: origin.agent }, (answer) => {
      const parts: Buffer[] = []
      let length = 0
      answer.on('data', (part: Buffer) => {
        parts.push(part)
        length += part.length
        if (length > MOST_BYTES) asked.destroy(new Error(`the answer for ${path} is over ${MOST_BYTES} bytes`))
      })
      answer.on('end', () => done({ answer, body: Buffer.concat(parts) }))
      answer.on('error', fail)
    })
    const late = setTimeout(() => asked.destroy(new Error(`no answer for ${path} in time`)), origin.patience)
    asked.on('error', fail)
    asked.on('close', () => clearTimeout(late))
    asked.end()
  })
}
