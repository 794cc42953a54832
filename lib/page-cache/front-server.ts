import { randomUUID } from 'node:crypto'
import { Agent, request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import {
  bodyLimit,
  forwardedHeaders,
  isForeignPost,
  isReadablePath,
  isWholeMultipart,
  loggedPath,
} from './forwarding.rules'
import { sendPlainPage } from './plain-page'

export type FrontOptions = {
  /** Port of Next on the loopback interface. */
  originPort: number
  log: Logger
  /** Whether X-Forwarded-* of the client is a proxy's own word. */
  trustProxy: boolean
  /** What readers' browsers are told the site's protocol is. */
  protocol: 'http' | 'https'
}

/** The server in front of Next: it hands requests on, refuses what is too large or unreadable, and logs one line for each. */
export function createFrontServer(options: FrontOptions): Server {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const server = createServer((request, response) => serve(request, response, options, agent))
  server.on('upgrade', (request, socket, head) => passUpgrade(request, socket, head, options.originPort))
  server.on('close', () => agent.destroy())
  return server
}

async function serve(request: IncomingMessage, response: ServerResponse, options: FrontOptions, agent: Agent) {
  const requestId = randomUUID()
  const started = performance.now()
  const pathname = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
  let bytes = 0
  const write = response.write.bind(response)
  response.write = ((chunk: Buffer, ...rest: never[]) => {
    bytes += chunk?.length ?? 0
    return write(chunk, ...rest)
  }) as typeof response.write
  response.on('close', () =>
    options.log.info({
      id: requestId,
      method: request.method,
      path: loggedPath(pathname),
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      bytes,
      ...(!response.writableFinished && { aborted: true }),
    }),
  )
  response.setHeader('X-Request-Id', requestId)

  if (!isReadablePath(pathname)) return sendPlainPage(response, 400, requestId)
  if (isForeignPost(request.method, request.headers, options.trustProxy)) return sendPlainPage(response, 403, requestId)
  const limit = bodyLimit(pathname)
  if (Number(request.headers['content-length'] ?? 0) > limit) return sendPlainPage(response, 413, requestId)
  const type = request.headers['content-type'] ?? ''
  const held = type.startsWith('multipart/') && pathname !== '/admin/media/upload'
  const body = held ? await readWhole(request, limit) : null
  if (body === 'too-large') return sendPlainPage(response, 413, requestId)
  if (body && !isWholeMultipart(type, body)) return sendPlainPage(response, 400, requestId)
  handOn(request, response, body, { ...options, agent, requestId, limit })
}

type Handing = FrontOptions & { agent: Agent; requestId: string; limit: number }

function handOn(request: IncomingMessage, response: ServerResponse, body: Buffer | null, handing: Handing) {
  const { originPort, agent, requestId, limit, trustProxy, protocol } = handing
  const address = request.socket.remoteAddress ?? ''
  const host = request.headers.host ?? ''
  const headers = forwardedHeaders(request.headers, { address, host, protocol, requestId, trustProxy })
  if (body) {
    headers['content-length'] = String(body.length)
    delete headers['transfer-encoding']
  }
  const inner = ask({ host: '127.0.0.1', port: originPort, method: request.method, path: request.url, headers, agent })
  inner.on('response', (answer) => {
    const status = answer.statusCode ?? 502
    const page = request.method === 'GET' && request.headers['sec-fetch-dest'] !== 'empty'
    // a failed render's own page needs scripts and shows nothing without them
    if (status >= 500 && page) {
      answer.resume()
      return sendPlainPage(response, 500, requestId)
    }
    const { connection, 'keep-alive': keptAlive, ...kept } = answer.headers
    response.writeHead(status, kept)
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  inner.on('error', () => {
    if (!response.writableEnded && !response.destroyed) sendPlainPage(response, 503, requestId)
  })
  response.on('close', () => inner.destroy())
  if (body) {
    inner.end(body)
    return
  }
  let sent = 0
  request.on('data', (chunk: Buffer) => {
    sent += chunk.length
    if (sent <= limit) return
    request.unpipe(inner)
    sendPlainPage(response, 413, requestId)
  })
  request.pipe(inner)
}

async function readWhole(request: IncomingMessage, limit: number): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limit) return 'too-large'
      chunks.push(chunk)
    }
  } catch {
    // the client went away: what is there is no whole form
  }
  return Buffer.concat(chunks)
}

// hot reload's web socket, in development
function passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, originPort: number) {
  const inner = connect(originPort, '127.0.0.1', () => {
    const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`)
    inner.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    inner.write(head)
    inner.pipe(socket).pipe(inner)
  })
  inner.on('error', () => socket.destroy())
  socket.on('error', () => inner.destroy())
}
