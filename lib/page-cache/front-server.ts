import { randomUUID } from 'node:crypto'
import { type Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { REPORTS } from '../audience/report.rules'
import { type HitLog, loggedPath, logWhenSent } from './access-log'
import { bodyLimit, clientAddress, isForeignPost } from './forwarding.rules'
import { handOn, passUpgrade } from './hand-on'
import { oneAddress } from './one-address.rules'
import { isReadablePath, LONGEST_TARGET, originForm, pageKey, pathOf, roomOf } from './page-address.rules'
import { sendPlainPage } from './plain-page'
import { KEEP_ALIVE_SECONDS } from './prepared-answer'
import { reducedAddress } from './reduced-images.rules'
import { sendHit } from './send-page'
import { countView, type Exchange, type Readers, servePage, servePersonal } from './serve-readers'
import { SPECULATION_RULES, serveSpeculationRules } from './speculation-rules'
import { isStatic, sendMissingFile, serveStatic, type staticFolders } from './static-files'
import { takeReport } from './take-report'
import type { Turnstile } from './turnstile'

export type FrontOptions = {
  /** Port of Next on the loopback interface. */
  originPort: number
  /** The sockets of what is handed on. */
  passing: Agent
  /** Let so many posts through at a time; a flood of readers' forms holds up no save of the newsroom. */
  posts: { readers: Turnstile; behind: Turnstile }
  log: Logger
  logHit: HitLog
  /** Whether X-Forwarded-* of the client is a proxy's own word. */
  trustProxy: boolean
  /** What readers' browsers are told the site's protocol is. */
  protocol: 'http' | 'https'
  /** Null: nothing is kept or finished, and everything is handed on, as hot reload needs it. */
  readers: Readers | null
  folders: ReturnType<typeof staticFolders>
  /** Waits until all that was committed before now is known here. False: the database does not answer. */
  settle: () => Promise<boolean>
}

/**
 * The server in front of Next. Readers' pages come from the store, files from the disk; the rest is handed on. What is too
 * large or unreadable is refused here, and every request leaves one line in the log.
 */
export function createFrontServer(options: FrontOptions): Server {
  const { readers, logHit } = options
  const server = createServer((request, response) => {
    // the way of nearly every request: a target that is a key, a page that is fresh, a server that is not about to leave
    const target = request.url ?? '/'
    const now = Date.now()
    const page = readers && isRead(request) ? readers.store.get(target) : undefined
    if (page && readers?.store.isFresh(page, now) && server.listening) {
      const bytes = sendHit(request, response, page, now)
      const { statusCode: status } = response
      if (status === 304) readers.metrics.hits.notModified++
      else readers.metrics.hits.fresh++
      logHit(now, request.method ?? '', target, status, bytes)
      countView(readers, request, target, page, now)
      return
    }
    if (!server.listening) response.setHeader('Connection', 'close')
    void serve(request, response, options)
  })
  if (!readers) server.on('upgrade', (request, socket, head) => passUpgrade(request, socket, head, options.originPort))
  server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000
  return server
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

const UPLOADS = '/admin/media/upload'

/** What mail programs post to, from nobody's page and with its proof in the address (RFC 8058). */
const ONE_CLICK = '/desabonnement/un-clic'

async function serve(request: IncomingMessage, response: ServerResponse, options: FrontOptions): Promise<void> {
  const { readers, log, trustProxy } = options
  const requestId = randomUUID()
  const target = originForm(request.url ?? '/')
  request.url = target
  const isReadable = isReadablePath(pathOf(target))
  const address = readers && isReadable && isRead(request) ? oneAddress(target) : target
  // one spelling of an address for all that is decided by it
  const key = isReadable ? pageKey(address) : target
  const path = pathOf(key)
  logWhenSent(log, request, response, { id: requestId, path })
  response.setHeader('X-Request-Id', requestId)
  try {
    // a question too long is read as far as it goes; its key is short, and Next is asked by the key
    if ((path === '/recherche' && isRead(request) ? key : target).length > LONGEST_TARGET)
      return sendPlainPage(response, 414, requestId)
    if (!isReadable) return sendPlainPage(response, 400, requestId)
    if (path !== ONE_CLICK && isForeignPost(request.method, request.headers, trustProxy))
      return sendPlainPage(response, 403, requestId)
    const limit = bodyLimit(path)
    if (Number(request.headers['content-length'] ?? 0) > limit) return sendPlainPage(response, 413, requestId)

    if (path === REPORTS) return await takeReport(request, response, { readers, requestId, trustProxy })
    const exchange = { request, response, requestId, elsewhere: address === target ? null : address }
    if (readers && (await serveReader(readers, exchange, key, options))) return
    readers?.metrics.passed.inc()
    const posts = options.posts[roomOf(path) === 'behind' ? 'behind' : 'readers']
    await handOn(request, response, { ...options, posts, requestId, limit, streamed: path === UPLOADS })
  } catch (fault) {
    log.error({ err: fault, id: requestId, path: loggedPath(path) }, 'a request could not be served')
    sendPlainPage(response, 500, requestId)
  }
}

/** Serves what readers read. False: the request is for Next itself. */
async function serveReader(
  readers: Readers,
  exchange: Exchange,
  key: string,
  { folders, trustProxy }: FrontOptions,
): Promise<boolean> {
  const { request, response, requestId } = exchange
  const path = pathOf(key)
  const room = roomOf(path)
  const reduced = reducedAddress(path, request.headers.cookie)
  if (!isRead(request)) {
    const isFile = path.startsWith('/_next/') || isStatic(folders, path)
    if (request.method !== 'POST' || isFile) {
      response.setHeader('Allow', isFile ? 'GET, HEAD' : 'GET, HEAD, POST')
      sendPlainPage(response, 405, requestId)
      return true
    }
    if (room === 'behind') return false
    // a readers' form is a form: no script of ours calls an action, and Next answers 500 to calls that are none
    delete request.headers['next-action']
    if (request.headers['content-type']?.startsWith('multipart/form-data')) return false
    sendPlainPage(response, 400, requestId)
  } else if (path === SPECULATION_RULES) serveSpeculationRules(request, response)
  else if (reduced) {
    // the address itself stays what it is for ever: only this answer is this reader's
    response.writeHead(302, { Location: reduced, 'Cache-Control': 'no-store', Vary: 'Cookie' }).end()
  } else if (await serveStatic(folders, request, response)) return true
  // whatever else Next has there is of its runtime, which readers have not, or resizes pictures for whoever asks
  else if (path.startsWith('/_next/')) sendMissingFile(response)
  else if (room === 'behind') return false
  else if (room === 'page') await servePage(readers, key, exchange)
  else {
    const address = clientAddress(request.headers, request.socket.remoteAddress ?? '', trustProxy)
    await servePersonal(readers, exchange, address)
  }
  return true
}
