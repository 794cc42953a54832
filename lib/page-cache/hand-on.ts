import { type Agent, request as ask, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { forwardedHeaders, isWholeMultipart } from './forwarding.rules'
import { sendPlainPage } from './plain-page'
import { readWhole } from './request-body'
import { PRINTED, sendPrinted } from './send-printed'
import type { Turnstile } from './turnstile'

export type Handing = {
  originPort: number
  /** Not the one that renders use: what is handed on may be slow. */
  passing: Agent
  /** Lets so many through at a time of what is more than a question. */
  posts: Turnstile
  protocol: 'http' | 'https'
  trustProxy: boolean
  requestId: string
  /** The most bytes that may be sent to this path. */
  limit: number
  /** A body is streamed through, as pictures are; any other is read whole and looked at before Next is asked. */
  streamed: boolean
  /** Lets the effects of a request be known here before its answer is. False: the database does not answer. */
  settle: () => Promise<boolean>
}

/** Answers that go on for as long as somebody listens (server-sent events): a server that leaves waits for no such end. */
export const lastingAnswers = new Set<ServerResponse>()

/** Hands a request on to Next and the answer back, untouched but for the forwarding headers. */
export async function handOn(request: IncomingMessage, response: ServerResponse, handing: Handing): Promise<void> {
  const { limit, requestId, streamed, posts } = handing
  const asks = request.method === 'GET' || request.method === 'HEAD'
  if (asks) return exchange(request, response, null, handing)
  const body = streamed ? null : await readWhole(request, limit)
  if (body === 'too-large') return sendPlainPage(response, 413, requestId)
  if (body === 'too-many') return sendPlainPage(response, 503, requestId)
  try {
    const type = request.headers['content-type'] ?? ''
    if (body && type.startsWith('multipart/') && !isWholeMultipart(type, body.bytes)) {
      return sendPlainPage(response, 400, requestId)
    }
    const passed = await posts.pass(async () => {
      await exchange(request, response, body?.bytes ?? null, handing)
      return true
    })
    if (passed === null) sendPlainPage(response, 503, requestId)
  } finally {
    body?.release()
  }
}

/** One question and its answer; done when the answer has begun, or when there will be none. */
function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | null,
  handing: Handing,
): Promise<void> {
  const { originPort, passing: agent, requestId, trustProxy, protocol } = handing
  const address = request.socket.remoteAddress ?? ''
  const host = request.headers.host ?? ''
  const headers = forwardedHeaders(request.headers, { address, host, protocol, requestId, trustProxy })
  if (body) {
    headers['content-length'] = String(body.length)
    delete headers['transfer-encoding']
  }
  return new Promise((done) => {
    const inner = ask({
      host: '127.0.0.1',
      port: originPort,
      method: request.method,
      path: request.url,
      headers,
      agent,
    })
    inner.on('response', (answer) => {
      // heard from the first moment: an answer that breaks off tells it once
      answer.on('error', () => response.destroy())
      passBack(request, response, answer, handing)
        .catch(() => response.destroy())
        .finally(done)
    })
    inner.on('error', () => {
      if (!response.writableEnded && !response.destroyed) sendPlainPage(response, 503, requestId)
      done()
    })
    response.on('close', () => {
      inner.destroy()
      done()
    })
    if (body) inner.end(body)
    else stream(request, response, inner, handing)
  })
}

async function passBack(
  request: IncomingMessage,
  response: ServerResponse,
  answer: IncomingMessage,
  { requestId, settle }: Handing,
): Promise<void> {
  const status = answer.statusCode ?? 502
  const reads = request.method === 'GET' || request.method === 'HEAD'
  // whoever changed something finds it changed at their next request, through this instance at least
  const isThere = reads && (status < 500 || isOwnWord(answer)) ? true : await settle()
  // meanwhile the client may have gone, or been answered, or Next have broken off
  if (response.headersSent || response.destroyed || answer.destroyed) {
    answer.destroy()
    if (!response.headersSent && !response.destroyed) sendPlainPage(response, 503, requestId)
    return
  }
  // a failed render's own page needs scripts and shows nothing without them; an action called by a script reads its own answer
  const isScripts = request.headers['sec-fetch-dest'] === 'empty' || 'next-action' in request.headers
  if (status >= 500 && !isScripts && !isOwnWord(answer)) {
    answer.resume()
    sendPlainPage(response, isThere ? 500 : 503, requestId)
    return
  }
  // a form of another release than this: Next says so in English
  if (!reads && (status === 400 || status === 409) && answer.headers['content-type']?.startsWith('text/plain')) {
    answer.resume()
    sendPlainPage(response, 409, requestId)
    return
  }
  const {
    connection,
    'keep-alive': keptAlive,
    'transfer-encoding': framing,
    [PRINTED]: printed,
    ...kept
  } = answer.headers
  if (typeof printed === 'string') {
    answer.resume()
    if (!(await sendPrinted(request, response, kept, printed))) sendPlainPage(response, 503, requestId)
    return
  }
  if (kept['content-type']?.startsWith('text/event-stream')) {
    lastingAnswers.add(response)
    response.on('close', () => lastingAnswers.delete(response))
  }
  response.writeHead(status, kept)
  answer.pipe(response)
}

/** Whether a route of ours says itself that it cannot now, or has no room: Next has no such answers. */
const isOwnWord = ({ statusCode, headers }: IncomingMessage): boolean =>
  (statusCode === 503 || statusCode === 507) && !headers['content-type']?.startsWith('text/html')

function stream(
  request: IncomingMessage,
  response: ServerResponse,
  inner: ClientRequest,
  { limit, requestId }: Handing,
) {
  let sent = 0
  request.on('data', function count(chunk: Buffer) {
    sent += chunk.length
    if (sent <= limit) return
    request.off('data', count)
    request.unpipe(inner)
    sendPlainPage(response, 413, requestId)
    inner.destroy()
  })
  request.pipe(inner)
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
