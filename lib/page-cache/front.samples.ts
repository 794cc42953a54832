import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { Counter } from '../audience/counter'
import { MissingCounter } from '../redirects/missing-counter'
import { followNews } from './follow-news'
import { createFrontServer } from './front-server'
import { createMetrics } from './metrics'
import { originAgent } from './origin'
import { PageStore } from './page-store'
import type { Purge } from './purge.rules'
import { RenderDesk } from './render-desk'
import { Turnstile } from './turnstile'

type Sent = { path?: string; method?: string; headers?: Record<string, string | undefined>; body?: string | Buffer }
type Got = { status: number; text: string; body: Buffer; headers: IncomingMessage['headers'] }

const listen = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)))

/** Sends one request, and answers what came back. */
const sendTo = (port: number, { path = '/', method = 'GET', headers = {}, body }: Sent = {}): Promise<Got> =>
  new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', fail)
      answer.on('end', () => {
        const whole = Buffer.concat(parts)
        done({ status: answer.statusCode ?? 0, text: whole.toString(), body: whole, headers: answer.headers })
      })
    })
    asked.on('error', fail)
    asked.end(body)
  })

/** A document as Next would send it, that shows what the tags say. */
export const documentOf = (text: string, tags: string): string =>
  `<!DOCTYPE html><html><head><meta name="page-cache" content="${tags}"/></head><body><p>${text}</p></body></html>`

type Options = {
  atOnce?: number
  waiting?: number
  megabytes?: number
  readers?: boolean
  folders?: Parameters<typeof createFrontServer>[0]['folders']
  settle?: () => Promise<boolean>
}
export type Answerer = (request: IncomingMessage, response: ServerResponse) => void

/** A page cache in front of an origin that answers as the test says, with news of purges that the test gives. */
export async function startFront(answer: Answerer, options: Options = {}) {
  const lines: string[] = []
  const asked: string[] = []
  const origin = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '')
    answer(incoming, outgoing)
  })
  const originPort = await listen(origin)
  const log = pino({ base: undefined }, { write: (text: string) => void lines.push(text) })
  const news = { connected: true, stretch: 1, catchUp: async () => news.connected }
  const metrics = createMetrics()
  const store = new PageStore((options.megabytes ?? 8) * 1024 * 1024, news)
  const host = 'journal.example'
  const there = { port: originPort, agent: originAgent(64), host, protocol: 'http' as const, patience: 5000 }
  const nextModules = new Set(['1'])
  const { atOnce = 4, waiting = 100 } = options
  const desk = new RenderDesk({ origin: there, store, news, nextModules, atOnce, waiting, log, metrics })
  const following = followNews({ store, desk, metrics, log })
  const personal = new Turnstile(4, 100)
  const passing = originAgent(64)
  const counter = new Counter(60)
  const missing = new MissingCounter()
  const counts = { audience: { counter }, missing, trustProxy: false }
  const front = createFrontServer({
    originPort,
    passing,
    posts: { readers: new Turnstile(8, 100), behind: new Turnstile(8, 100) },
    log,
    logHit: (...hit) => void lines.push(JSON.stringify(hit)),
    trustProxy: false,
    protocol: 'http',
    readers:
      options.readers === false ? null : { store, desk, personal, origin: there, nextModules, metrics, log, ...counts },
    folders: options.folders ?? [],
    settle: options.settle ?? (() => news.catchUp()),
  })
  const port = await listen(front)
  return {
    port,
    lines,
    asked,
    news,
    store,
    desk,
    metrics,
    counter,
    missing,
    origin,
    send: (sent?: Sent) => sendTo(port, sent),
    get: (path: string, headers?: Record<string, string | undefined>) => sendTo(port, { path, headers }),
    purge: (purge: Purge) => following.onPurge(purge),
    /** The news breaks off, and what is being rendered with it. */
    loseNews() {
      news.connected = false
      following.onLoss()
    },
    regainNews() {
      news.stretch++
      news.connected = true
      following.onReturn()
    },
    async stop() {
      for (const server of [front, origin]) {
        server.closeAllConnections()
        server.close()
      }
      there.agent.destroy()
      passing.destroy()
    },
  }
}

/** Lets a test hold an answer back until it opens the gate. */
export function gate() {
  let open: () => void = () => {}
  const opened = new Promise<void>((done) => {
    open = done
  })
  return { open, opened }
}

export const html = { 'content-type': 'text/html; charset=utf-8' }

/** An origin whose every page shows `article:1` and counts its renders. */
export function counting(): Answerer {
  let renders = 0
  return (_, response) => {
    renders++
    response.writeHead(200, html).end(documentOf(`rendu ${renders}`, 'article:1 newspaper'))
  }
}

/** Page caches that a test file begins, and stops together. */
export function fronts() {
  const started: Awaited<ReturnType<typeof startFront>>[] = []
  return {
    async begin(...given: Parameters<typeof startFront>) {
      const front = await startFront(...given)
      started.push(front)
      return front
    },
    async stopAll() {
      for (const front of started.splice(0)) await front.stop()
    },
  }
}
