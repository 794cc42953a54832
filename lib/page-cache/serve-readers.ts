import type { IncomingMessage, ServerResponse } from 'node:http'
import { encode, encodingFor } from './encoding'
import type { Metrics } from './metrics'
import { type Answer, askOrigin, type Origin } from './origin'
import type { Page } from './page'
import { documentHeaders } from './page-headers'
import type { PageStore } from './page-store'
import { sendPlainPage } from './plain-page'
import type { RenderDesk } from './render-desk'
import { sendPage } from './send-page'

/** What serving readers takes. */
export type Readers = {
  store: PageStore
  desk: RenderDesk
  origin: Origin
  nextModules: ReadonlySet<string>
  metrics: Metrics
}

type Exchange = { request: IncomingMessage; response: ServerResponse; requestId: string }

/** How long a reader waits for a render: little where there is an older page to show instead. */
const PATIENCE = { withPage: 2000, without: 20_000 }

/** Answers with the page of a key: kept, rendered now, or, when neither can be had, the last one there was. */
export async function servePage(readers: Readers, key: string, exchange: Exchange): Promise<void> {
  const { store, desk, metrics } = readers
  const { request, response, requestId } = exchange
  const now = Date.now()
  const page = store.get(key)
  if (page && store.isFresh(page, now)) {
    metrics.hits.fresh++
    sendPage(request, response, page)
    return
  }
  if (page && store.isInGrace(page, now) && desk.isUnderWay(key)) {
    metrics.hits.grace++
    sendPage(request, response, page)
    return
  }
  metrics.misses.inc()
  if (page && desk.isTroubled) {
    // readers do not wait for what fails; one of them a second finds out whether it still does
    if (now >= desk.troubledUntil) void desk.render(key)
    sendStale(readers, page, exchange)
    return
  }
  const rendered = await inTime(desk.render(key), page ? PATIENCE.withPage : PATIENCE.without)
  if (rendered?.kind === 'page') {
    sendPage(request, response, rendered.page)
    return
  }
  if (rendered?.kind === 'document') {
    await sendDocument(readers, rendered.answer, exchange)
    return
  }
  // looked up again: a correction or a takedown may have dropped it meanwhile
  const last = store.get(key)
  if (last) sendStale(readers, last, exchange)
  else if (rendered?.kind === 'failed' && !rendered.away) sendPlainPage(response, 500, rendered.requestId)
  else sendPlainPage(response, 503, requestId)
}

function sendStale({ metrics }: Readers, page: Page, { request, response }: Exchange) {
  metrics.hits.stale++
  sendPage(request, response, page, Math.floor((Date.now() - page.keptAt) / 1000))
}

/** Answers with a readers' page that is one reader's own: their cookies reach it, and it is never kept. */
export async function servePersonal(readers: Readers, exchange: Exchange, forwardedFor: string): Promise<void> {
  const { origin, nextModules, desk } = readers
  const { request, response, requestId } = exchange
  const question = { path: request.url ?? '/', requestId, cookie: request.headers.cookie, forwardedFor }
  const answer = await desk.turnstile.pass(() => askOrigin(origin, question, nextModules)).catch(() => null)
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

async function sendDocument({ origin }: Readers, answer: Answer, { request, response }: Exchange): Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = (await encode(answer.body, 'fast'))[encoding]
  const headers = documentHeaders(origin.protocol === 'https', answer.finished ? undefined : answer.policy)
  for (const cookie of answer.setCookies) headers.push('Set-Cookie', cookie)
  if (answer.location !== null) headers.push('Location', answer.location)
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  response.writeHead(answer.directives?.status ?? answer.status, [
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
