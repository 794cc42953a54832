import pino from 'pino'
import { createFrontServer } from './front-server'

// A process of its own, so that Next's work never holds up what is only handed on. Started by lib/operations/site.ts.
const destination = process.env.LOG_FILE
  ? pino.destination({ dest: process.env.LOG_FILE, mkdir: true })
  : pino.destination(1)
const log = pino(
  { level: process.env.LOG_LEVEL ?? 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  destination,
)

const server = createFrontServer({
  originPort: Number(process.env.ORIGIN_PORT),
  log,
  trustProxy: process.env.TRUST_PROXY === '1',
  protocol: process.env.SITE_URL?.startsWith('https:') ? 'https' : 'http',
})
server.listen(Number(process.env.PORT ?? 3000), process.env.HOST ?? '127.0.0.1')

// answers under way are finished, for ten seconds at most
function leave() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 10_000).unref()
}
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
