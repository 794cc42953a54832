import type { Logger } from 'pino'
import type { Metrics } from './metrics'
import type { PageStore } from './page-store'
import type { Purge } from './purge.rules'
import type { RenderDesk } from './render-desk'

type Followers = { store: PageStore; desk: RenderDesk; metrics: Metrics; log: Logger }

/** What the news of purges does to what is kept and to what is being rendered. */
export const followNews = ({ store, desk, metrics, log }: Followers) => ({
  onPurge(purge: Purge) {
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
    // what was purged meanwhile was not heard of: a page that stood in while the database was away may not do so for ever
    desk.overtakeAll()
    desk.forgetTrouble()
    store.forgetUnheard()
    log.info('news of purges comes in')
  },
})
