import { type Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { forwardedHeaders, isWholeMultipart } from './forwarding.rules'
import { sendPlainPage } from './plain-page'

export type Handing = {
  originPort: number
  agent: Agent
  protocol: 'http' | 'https'
  trustProxy: boolean
  requestId: string
  /** The most bytes that may be sent to this path. */
  limit: number
  /** Whether small multipart bodies are read whole and looked at, before Next is asked. */
  checked: boolean
  /** Lets the effects of a request be known here before its answer is. False: the database does not answer. */
  settle: () => Promise<boolean>
}

/** Streams a request through to Next and the answer back, untouched but for the forwarding headers. */
export async function handOn(request: IncomingMessage, response: ServerResponse, handing: Handing): Promise<void> {
  const { originPort, agent, requestId, limit, trustProxy, protocol, settle } = handing
  const type = request.headers['content-type'] ?? ''
  const body = handing.checked && type.startsWith('multipart/') ? await readWhole(request, limit) : null
  if (body === 'too-large') return sendPlainPage(response, 413, requestId)
  if (body && !isWholeMultipart(type, body)) return sendPlainPage(response, 400, requestId)

  const address = request.socket.remoteAddress ?? ''
  const host = request.headers.host ?? ''
  const headers = forwardedHeaders(request.headers, { address, host, protocol, requestId, trustProxy })
  if (body) {
    headers['content-length'] = String(body.length)
    delete headers['transfer-encoding']
  }
  const inner = ask({ host: '127.0.0.1', port: originPort, method: request.method, path: request.url, headers, agent })
  inner.on('response', (answer) => void passBack(request, response, answer))
  inner.on('error', () => {
    if (!response.writableEnded && !response.destroyed) sendPlainPage(response, 503, requestId)
  })
  response.on('close', () => inner.destroy())
  if (body) inner.end(body)
  else passBody()

  async function passBack(asked: IncomingMessage, sent: ServerResponse, answer: IncomingMessage) {
    const status = answer.statusCode ?? 502
    const reads = asked.method === 'GET' || asked.method === 'HEAD'
    // whoever changed something finds it changed at their next request, through this instance at least
    const there = reads && status < 500 ? true : await settle()
    // a failed render's own page needs scripts and shows nothing without them; an action called by a script reads its own answer
    if (status >= 500 && asked.headers['sec-fetch-dest'] !== 'empty' && !('next-action' in asked.headers)) {
      answer.resume()
      return sendPlainPage(sent, there ? 500 : 503, requestId)
    }
    const { connection, 'keep-alive': keptAlive, ...kept } = answer.headers
    sent.writeHead(status, kept)
    answer.pipe(sent)
    answer.on('error', () => sent.destroy())
  }

  function passBody() {
    let sent = 0
    request.on('data', (chunk: Buffer) => {
      sent += chunk.length
      if (sent <= limit) return
      request.unpipe(inner)
      sendPlainPage(response, 413, requestId)
    })
    request.pipe(inner)
  }
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

/** Hot reload's web socket, in development. */
export function passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, originPort: number): void {
  const inner = connect(originPort, '127.0.0.1', () => {
    const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`)
    inner.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    inner.write(head)
    inner.pipe(socket).pipe(inner)
  })
  inner.on('error', () => socket.destroy())
  socket.on('error', () => inner.destroy())
}
