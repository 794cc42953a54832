import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Counter } from '../audience/counter'
import type { MissingCounter } from '../redirects/missing-counter'
import { encodeAs, encodingFor } from './encoding'
import { clientAddress } from './forwarding.rules'
import type { Metrics } from './metrics'
import { type Answer, askOrigin, type Origin } from './origin'
import type { Page } from './page'
import { pathOf } from './page-address.rules'
import { documentHeaders, framedPolicy, readersPolicy } from './page-headers'
import type { PageStore } from './page-store'
import { sendPlainPage } from './plain-page'
import type { RenderDesk } from './render-desk'
import { sendPage } from './send-page'
import type { Turnstile } from './turnstile'

/** What serving readers takes. */
export type Readers = {
  store: PageStore
  desk: RenderDesk
  /** For pages of one reader's own, so that they hold up nobody else's. */
  personal: Turnstile
  origin: Origin
  log: Logger
  nextModules: ReadonlySet<string>
  metrics: Metrics
  /** Counts views; null: nobody counts them. */
  audience: { counter: Counter } | null
  /** Counts what readers ask for in vain. */
  missing: MissingCounter
  /** Whether X-Forwarded-For is a proxy's own word. */
  trustProxy: boolean
}

export type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  requestId: string
  /** The one address of what was asked for in another spelling; null: it was asked for by it. */
  elsewhere: string | null
}

/** How long a reader waits for a render; and how long where renders fail, and there is an older page to show instead. */
const PATIENCE = 20_000
const PATIENCE_IN_TROUBLE = 1000

/**
 * Counts a page as seen by whoever asked for it; what they have of it already (304) they see again. Where there is none, the address is
 * counted.
 *
 * @param key what they asked for, by its one spelling
 */
export function countView(readers: Readers, request: IncomingMessage, key: string, page: Page, now: number): void {
  const { audience, missing, trustProxy } = readers
  if (request.method !== 'GET' || (page.status !== 404 && (page.counts === null || audience === null))) return
  const { headers, socket } = request
  const asker = { headers, address: clientAddress(headers, socket.remoteAddress ?? '', trustProxy) }
  if (page.status === 404) missing.see(pathOf(key), asker, now)
  else if (page.counts !== null) audience?.counter.view(page.counts, asker, now)
}

/** Answers with the page of a key: kept, rendered now, or, when neither can be had, the last one there was. */
export async function servePage(readers: Readers, key: string, exchange: Exchange): Promise<void> {
  const { store, desk, metrics } = readers
  const { request, response, requestId } = exchange
  const now = Date.now()
  const send = (served: Page) => {
    // what is nowhere, gone or elsewhere says so itself, so that nobody is led there by two steps
    if (exchange.elsewhere !== null && served.status === 200) return sendElsewhere(response, exchange.elsewhere)
    sendPage(request, response, served)
    countView(readers, request, key, served, now)
  }
  const page = store.get(key)
  if (page && store.isFresh(page, now)) {
    metrics.hits.fresh++
    send(page)
    return
  }
  if (page && store.isInGrace(page, now) && desk.isUnderWay(key)) {
    metrics.hits.grace++
    send(page)
    return
  }
  metrics.misses.inc()
  // readers do not wait for what fails: one of them a second finds out whether it still does
  if (page && desk.isTroubled(now)) {
    sendStale(readers, key, page, exchange)
    return
  }
  const inTrouble = page !== undefined && (desk.failures > 0 || !store.isHeardOf())
  const rendered = await inTime(desk.render(key), inTrouble ? PATIENCE_IN_TROUBLE : PATIENCE)
  if (rendered?.kind === 'page') {
    send(rendered.page)
    return
  }
  if (rendered?.kind === 'document') {
    // whoever else asks meanwhile gets it too: what it would have a browser keep is nobody's
    await sendDocument(readers, { ...rendered.answer, setCookies: [] }, exchange)
    return
  }
  // looked up again: a correction or a takedown may have dropped it meanwhile; and many who wait are no fault of the page's
  const last = rendered?.kind === 'busy' ? undefined : store.get(key)
  if (last) sendStale(readers, key, last, exchange)
  else if (rendered?.kind === 'failed' && !rendered.away) sendPlainPage(response, 500, rendered.requestId)
  else sendPlainPage(response, 503, requestId)
}

/** Leads to the one address of a page, for good; a day is long enough for whoever keeps it. */
function sendElsewhere(response: ServerResponse, address: string): void {
  response.writeHead(308, { Location: address, 'Cache-Control': 'public, max-age=86400', 'Content-Length': '0' }).end()
}

function sendStale(readers: Readers, key: string, page: Page, { request, response, elsewhere }: Exchange) {
  if (elsewhere !== null && page.status === 200) return sendElsewhere(response, elsewhere)
  const now = Date.now()
  readers.metrics.hits.stale++
  sendPage(request, response, page, Math.floor((now - page.keptAt) / 1000))
  countView(readers, request, key, page, now)
}

/** Answers with a readers' page that is one reader's own: their cookies reach it, and it is never kept. */
export async function servePersonal(readers: Readers, exchange: Exchange, forwardedFor: string): Promise<void> {
  const { origin, nextModules, desk, personal, log } = readers
  const { request, response, requestId } = exchange
  const { cookie, referer, 'sec-gpc': gpc, 'user-agent': browser } = request.headers
  const signal = typeof gpc === 'string' ? gpc : undefined
  const path = exchange.elsewhere ?? request.url ?? '/'
  const question = { path, requestId, cookie, referer, forwardedFor, signal, browser }
  const answer = await personal
    .pass(() => askOrigin(origin, question, nextModules))
    .catch((fault: unknown) => {
      log.error({ fault: String(fault), id: requestId }, 'a page of one reader’s own could not be rendered')
      return null
    })
  if (!answer) sendPlainPage(response, 503, requestId)
  else if (answer.status >= 500) sendPlainPage(response, (await desk.isDatabaseThere()) ? 500 : 503, requestId)
  else if (answer.status === 404) await sendMissing(readers, exchange)
  else await sendDocument(readers, answer, exchange)
}

async function sendMissing({ desk }: Readers, { request, response, requestId }: Exchange): Promise<void> {
  const page = await desk.missing()
  if (page) sendPage(request, response, page)
  else sendPlainPage(response, 503, requestId)
}

async function sendDocument(
  { origin }: Readers,
  answer: Answer,
  { request, response, elsewhere }: Exchange,
): Promise<void> {
  const status = answer.directives?.status ?? answer.status
  if (elsewhere !== null && status === 200) return sendElsewhere(response, elsewhere)
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = await encodeAs(encoding, answer.body, 'fast')
  // the one page that frames another site, and those that the newsroom frames, say so in the policy they come with
  const [, frames] = /frame-src ([^;]+)/.exec(answer.policy) ?? []
  const [, framers] = /frame-ancestors ('self')/.exec(answer.policy) ?? []
  const ours = answer.directives?.framed ? framedPolicy : readersPolicy(frames, framers)
  const policy = answer.finished ? ours : answer.policy
  const headers = documentHeaders(origin.protocol === 'https', policy)
  if (answer.setCookies.length > 0) response.setHeader('Set-Cookie', answer.setCookies)
  if (answer.location !== null) headers.push('Location', answer.location)
  headers.push(...answer.crawlers)
  if (answer.preloads !== null) headers.push('Link', answer.preloads)
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  response.writeHead(status, [
    'Content-Type',
    answer.contentType,
    'Content-Length',
    String(body.length),
    'Vary',
    'Accept-Encoding',
    'Cache-Control',
    'private, no-store',
    ...headers,
  ])
  response.end(request.method === 'HEAD' ? undefined : body)
}

function inTime<Result>(work: Promise<Result>, patience: number): Promise<Result | null> {
  let late: NodeJS.Timeout
  const never = new Promise<null>((done) => {
    late = setTimeout(() => done(null), patience)
  })
  return Promise.race([work, never]).finally(() => clearTimeout(late))
}
