import type { Logger } from 'pino'
import type { MissingStore } from './missing-address.queries'
import type { MissingCounter } from './missing-counter'

/** How often what was counted is written, in milliseconds: what a crash may lose. */
const EVERY = 5000

export type MissingKeeping = {
  write: () => Promise<void>
  /** Writes for the last time. */
  stop: () => Promise<void>
}

/** Has missing addresses written in batches. One that cannot be written is counted on. */
export function keepMissing(counter: MissingCounter, store: MissingStore, log: Logger, every = EVERY): MissingKeeping {
  let isAway = false
  let work = Promise.resolve()

  async function writeAll(): Promise<void> {
    if (counter.isEmpty) return
    const taken = counter.take()
    try {
      await store.write(taken)
      isAway = false
    } catch (fault) {
      counter.giveBack(taken)
      if (!isAway) log.warn({ fault: String(fault) }, 'missing addresses are counted, and wait for the database')
      isAway = true
    }
  }

  const write = () => {
    work = work.then(writeAll)
    return work
  }
  const clock = setInterval(() => void write(), every)
  clock.unref()
  return {
    write,
    async stop() {
      clearInterval(clock)
      await write()
      await store.close()
    },
  }
}
