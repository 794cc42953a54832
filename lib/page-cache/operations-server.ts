import { createServer, type Server } from 'node:http'
import type { Metrics } from './metrics'
import { pathOf } from './page-address.rules'

type Readiness = { database: boolean; migrations: boolean; origin: boolean }

type Operations = { metrics: Metrics; readiness: () => Promise<Readiness> }

/** What an operator or a supervisor asks, on a port of its own that listens on the loopback interface only. */
export function createOperationsServer({ metrics, readiness }: Operations): Server {
  return createServer(async (request, response) => {
    const answer = (status: number, type: string, text: string) =>
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text)
    switch (pathOf(request.url ?? '/')) {
      case '/-/health':
        return answer(200, 'text/plain; charset=utf-8', 'alive\n')
      case '/-/ready': {
        const state = await readiness()
        const ready = Object.values(state).every(Boolean)
        return answer(ready ? 200 : 503, 'application/json', `${JSON.stringify({ ready, ...state })}\n`)
      }
      case '/-/metrics':
        return answer(200, metrics.registry.contentType, await metrics.registry.metrics())
      default:
        return answer(404, 'text/plain; charset=utf-8', 'Here are /-/health, /-/ready and /-/metrics.\n')
    }
  })
}
