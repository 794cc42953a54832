import type { ChildProcess } from 'node:child_process'
import { stop } from './processes'

/** First and longest pause before a process is started again, and how long it has to live for the pause to be short again. */
const FIRST = 250
const MOST = 10_000
const STEADY = 30_000

export type Running = { stop: (signal?: NodeJS.Signals) => Promise<void> }

/** Keeps a process running until it is stopped: one that ends by itself is started again, each time a little later. */
export function keepRunning(name: string, launch: () => ChildProcess): Running {
  let wanted = true
  let pause = FIRST
  let child: ChildProcess
  let next: NodeJS.Timeout | undefined

  function run() {
    const since = Date.now()
    child = launch()
    child.once('error', (fault) => console.error(`✗ ${name} could not be started: ${fault.message}`))
    child.once('exit', (code, signal) => {
      if (!wanted) return
      if (Date.now() - since > STEADY) pause = FIRST
      console.error(`✗ ${name} stopped by itself (${signal ?? code}); it is started again in ${pause / 1000} s.`)
      next = setTimeout(run, pause)
      pause = Math.min(pause * 2, MOST)
    })
  }

  run()
  return {
    async stop(signal) {
      wanted = false
      clearTimeout(next)
      await stop(child, signal)
    },
  }
}
