import type { Logger } from 'pino'
import type { Batch, Counter } from './counter'
import type { LineStore } from './line.queries'

/** How often what was counted is written, in milliseconds. */
const EVERY = 3000

/** Lines that wait for a database that does not answer; from then on counting goes on in one batch, to the second no more. */
const MOST_WAITING = 100_000

export type Keeping = {
  /** Writes what waits, and what was counted until now. */
  write: () => Promise<void>
  /** Writes for the last time. */
  stop: () => Promise<void>
  /** What has been written, and what waits. */
  readonly state: { batches: number; written: number; waiting: number }
}

/** Has the counts written in batches, one after the other, each until it is there. */
export function keepCounts(counter: Counter, store: LineStore, log: Logger, every = EVERY): Keeping {
  const waiting: Batch[] = []
  const state = { batches: 0, written: 0, waiting: 0 }
  let isAway = false
  let work = Promise.resolve()

  async function writeAll(): Promise<void> {
    if (state.waiting < MOST_WAITING && !counter.isEmpty) {
      const batch = counter.take(Date.now())
      waiting.push(batch)
      state.waiting += batch.lines.length
    }
    for (let [batch] = waiting; batch; [batch] = waiting) {
      try {
        await store.write(batch)
      } catch (fault) {
        if (!isAway) log.warn({ fault: String(fault) }, 'views are counted, and wait for the database')
        isAway = true
        return
      }
      waiting.shift()
      state.batches++
      state.written += batch.lines.length
      state.waiting -= batch.lines.length
    }
    if (isAway) log.info({ ...state }, 'the views that waited for the database are written')
    isAway = false
  }

  const write = () => {
    work = work.then(writeAll)
    return work
  }
  const clock = setInterval(() => void write(), every)
  clock.unref()
  return {
    write,
    state,
    async stop() {
      clearInterval(clock)
      await write()
      await store.close()
    },
  }
}
