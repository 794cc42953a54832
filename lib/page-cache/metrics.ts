import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the page cache counts. Hits are plain numbers, read when somebody asks: a counter's labels cost more than a hit. */
export type Metrics = ReturnType<typeof createMetrics>

type Sources = {
  store: () => { pages: number; bytes: number }
  queue: () => { working: number; waiting: number }
  connected: () => boolean
  audience: () => { views: number; reports: number; passedOver: number; batches: number; waiting: number }
}

export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const hits = { fresh: 0, notModified: 0, grace: 0, stale: 0 }

  new Counter({
    name: 'page_cache_hits_total',
    help: 'Requests answered from the store: fresh, not-modified (304), grace (being rendered anew), stale (nothing better to be had)',
    labelNames: ['how'] as const,
    registers,
    collect() {
      this.reset()
      this.inc({ how: 'fresh' }, hits.fresh)
      this.inc({ how: 'not-modified' }, hits.notModified)
      this.inc({ how: 'grace' }, hits.grace)
      this.inc({ how: 'stale' }, hits.stale)
    },
  })

  return {
    registry,
    hits,
    misses: new Counter({
      name: 'page_cache_misses_total',
      help: 'Requests for pages that were not in the store, or not fresh',
      registers,
    }),
    passed: new Counter({
      name: 'page_cache_passed_total',
      help: 'Requests handed on to Next as they were',
      registers,
    }),
    purges: new Counter({ name: 'page_cache_purges_total', help: 'Purges heard of', registers }),
    purged: new Counter({
      name: 'page_cache_purged_pages_total',
      help: 'Pages that purges dropped or made stale',
      registers,
    }),
    losses: new Counter({
      name: 'page_cache_news_losses_total',
      help: 'Times the news of purges broke off',
      registers,
    }),
    unfinished: new Counter({
      name: 'page_cache_unfinished_total',
      help: 'Documents served as they were, because they held what a finished one cannot',
      registers,
    }),
    turnedAway: new Counter({
      name: 'page_cache_turned_away_total',
      help: 'Renders refused because too many were waiting',
      registers,
    }),
    renders: new Histogram({
      name: 'page_cache_render_seconds',
      help: 'Time Next took for a page, finishing included',
      labelNames: ['outcome'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    /** Lets the gauges read what they show. */
    watch({ store, queue, connected, audience }: Sources) {
      const gauge = (name: string, help: string, read: () => number) =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read())
          },
        })
      gauge('page_cache_pages', 'Pages in the store', () => store().pages)
      gauge('page_cache_bytes', 'Bytes in the store', () => store().bytes)
      gauge('page_cache_renders_working', 'Renders under way', () => queue().working)
      gauge('page_cache_renders_waiting', 'Renders waiting for their turn', () => queue().waiting)
      gauge('page_cache_views_counted', 'Views counted since the start', () => audience().views)
      gauge(
        'page_cache_view_reports',
        'Reports of reading depth and time counted since the start',
        () => audience().reports,
      )
      gauge(
        'page_cache_views_passed_over',
        'Openings by robots, staff or floods, not counted',
        () => audience().passedOver,
      )
      gauge('page_cache_view_batches', 'Batches of views written since the start', () => audience().batches)
      gauge('page_cache_view_lines_waiting', 'Lines of views that wait for the database', () => audience().waiting)
      gauge('page_cache_news_connected', '1 while news of purges comes in', () => Number(connected()))
    },
  }
}
