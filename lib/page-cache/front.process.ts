import type { Server } from 'node:http'
import { openLog } from './access-log'
import { createFrontServer } from './front-server'
import { createMetrics } from './metrics'
import { readNextModules } from './next-modules'
import { createOperationsServer } from './operations-server'
import { originAgent } from './origin'
import { PageStore } from './page-store'
import { PurgeFeed } from './purge-feed.queries'
import { createDatabaseProbe } from './readiness.queries'
import { RenderDesk } from './render-desk'
import { settings } from './settings'
import { staticFolders } from './static-files'

// A process of its own, so that Next's work never holds up what is only handed on. Started by lib/operations/site.ts.
const { databaseUrl, development, host, limits, logFile, logLevel, mediaFolder, origin, port, trustProxy } = settings()
const { log, logHit } = openLog(logFile, logLevel)
const metrics = createMetrics()
const agent = originAgent()

const feed: PurgeFeed = new PurgeFeed(databaseUrl, {
  onPurge(purge) {
    desk.overtake(purge)
    const purged = store.purge(purge, Date.now())
    metrics.purges.inc()
    metrics.purged.inc(purged)
    log.info({ ...purge, purged }, 'purge')
  },
  onLoss() {
    desk.overtakeAll()
    metrics.losses.inc()
    log.warn('the news of purges broke off: nothing kept is vouched for')
  },
  onReturn() {
    desk.isTroubled = false
    log.info({ stretch: feed.stretch }, 'news of purges comes in')
  },
})
const store = new PageStore(limits.bytes, feed)
const nextModules = development ? new Set<string>() : readNextModules('.next')
const desk = new RenderDesk({
  origin: { ...origin, agent },
  store,
  news: feed,
  nextModules,
  atOnce: limits.renders,
  waiting: limits.waiting,
  log,
  metrics,
})
metrics.watch({ store: () => store.size, queue: () => desk.turnstile, connected: () => feed.connected })

const front = createFrontServer({
  originPort: origin.port,
  agent,
  log,
  logHit,
  trustProxy,
  protocol: origin.protocol,
  readers: development ? null : { store, desk, origin: { ...origin, agent }, nextModules, metrics },
  folders: development ? [] : staticFolders('.next', mediaFolder),
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
operations.listen(settings().operationsPort, '127.0.0.1')

// answers under way are finished, for ten seconds at most
let leaving = false
function leave() {
  if (leaving) return
  leaving = true
  const closed = [front, operations].map((server: Server) => new Promise((done) => server.close(done)))
  const idle = setInterval(() => front.closeIdleConnections(), 50)
  operations.closeAllConnections()
  const end = () => {
    clearInterval(idle)
    process.exit(0)
  }
  void Promise.all(closed)
    .then(() => feed.stop())
    .then(end, end)
  setTimeout(end, 10_000).unref()
}
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
