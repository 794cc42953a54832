import type { Server } from 'node:http'
import { Counter } from '../audience/counter'
import { keepCounts } from '../audience/keep-counts'
import { createLineStore } from '../audience/line.queries'
import { keepMissing } from '../redirects/keep-missing'
import { createMissingStore } from '../redirects/missing-address.queries'
import { MissingCounter } from '../redirects/missing-counter'
import { openLog } from './access-log'
import { followNews } from './follow-news'
import { createFrontServer } from './front-server'
import { lastingAnswers } from './hand-on'
import { createMetrics } from './metrics'
import { readNextModules } from './next-modules'
import { createOperationsServer } from './operations-server'
import { originAgent } from './origin'
import { PageStore } from './page-store'
import { PurgeFeed } from './purge-feed.queries'
import { createDatabaseProbe } from './readiness.queries'
import { RenderDesk } from './render-desk'
import { servedPictures } from './served-pictures'
import { settings } from './settings'
import { staticFolders } from './static-files'
import { Turnstile } from './turnstile'

// A process of its own, so that Next's work never holds up what is only handed on. Started by lib/operations/site.ts.
/**
 * Readers' forms that may wait, and the pages they are led to: what two cores answer in half a minute (npm run bench, discussions),
 * for proxies give up after a minute (nginx, proxy_read_timeout). What the forms hold is bounded beside (request-body.ts).
 */
const WAITING_READERS = 1024

const {
  countsViews,
  databaseUrl,
  development,
  host,
  limits,
  logFile,
  logLevel,
  operationsPort,
  origin,
  pictures,
  port,
  trustProxy,
  viewsAMinute,
} = settings()
const { log, logHit } = openLog(logFile, logLevel)
const metrics = createMetrics()
const nextModules = development ? new Set<string>() : readNextModules('.next')
const asked = { ...origin, agent: originAgent(limits.renders * 2) }

const feed: PurgeFeed = new PurgeFeed(databaseUrl, {
  onPurge: (purge) => following.onPurge(purge),
  onLoss: () => following.onLoss(),
  onReturn: () => following.onReturn(),
})
const store = new PageStore(limits.bytes, feed)
const desk = new RenderDesk({
  origin: asked,
  store,
  news: feed,
  nextModules,
  atOnce: limits.renders,
  waiting: limits.waiting,
  log,
  metrics,
})
const following = followNews({ store, desk, metrics, log })
const counter = new Counter(viewsAMinute)
const keeping = keepCounts(counter, createLineStore(databaseUrl), log)
const missing = new MissingCounter()
const missingKeeping = keepMissing(missing, createMissingStore(databaseUrl), log)
metrics.watch({
  store: () => store.size,
  queue: () => desk.turnstile,
  connected: () => feed.connected,
  audience: () => ({ ...counter.totals, ...keeping.state }),
})

const personal = new Turnstile(Math.ceil(limits.renders / 2), WAITING_READERS)
const front = createFrontServer({
  originPort: origin.port,
  passing: originAgent(128),
  posts: {
    readers: new Turnstile(limits.renders * 2, WAITING_READERS),
    behind: new Turnstile(limits.renders * 2, limits.waiting),
  },
  log,
  logHit,
  trustProxy,
  protocol: origin.protocol,
  readers: development
    ? null
    : {
        ...{ store, desk, personal, origin: asked, nextModules, metrics, log },
        audience: countsViews ? { counter } : null,
        ...{ missing, trustProxy },
      },
  folders: development ? [] : staticFolders('.next', servedPictures(pictures)),
  settle: () => feed.catchUp(500),
})

const askDatabase = createDatabaseProbe(databaseUrl)
const askNext = () =>
  fetch(`http://127.0.0.1:${origin.port}/robots.txt`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  )
const operations = createOperationsServer({
  metrics,
  readiness: async () => {
    const [database, next] = await Promise.all([askDatabase(), askNext()])
    return { ...database, origin: next }
  },
})

await Promise.race([feed.start(), new Promise((done) => setTimeout(done, 3000))])
front.listen(port, host)
operations.listen(operationsPort, '127.0.0.1')

// answers under way are finished, for ten seconds at most
let leaving = false
function leave() {
  if (leaving) return
  leaving = true
  const closed = [front, operations].map((server: Server) => new Promise((done) => server.close(done)))
  const idle = setInterval(() => front.closeIdleConnections(), 50)
  operations.closeAllConnections()
  for (const answer of lastingAnswers) answer.end()
  const end = () => {
    clearInterval(idle)
    process.exit(0)
  }
  void Promise.all(closed)
    .then(() => Promise.all([feed.stop(), keeping.stop(), missingKeeping.stop()]))
    .then(end, end)
  // a little sooner than the launcher's patience ends
  setTimeout(end, 9500).unref()
}
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
