import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { freePort } from '../../lib/operations/free-port'
import { start, stop } from '../../lib/operations/processes'

export type NextServer = { url: string; kill: () => Promise<void>; stop: () => Promise<void> }

/**
 * What the site was built with, handed over as Next's own standalone servers are (their server.js): not compiled anew at
 * each start. A page is loaded when it is asked for: loading all of them first is most of a start, and here one is asked for.
 */
function builtConfiguration(): string {
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'))
  return JSON.stringify({ ...config, experimental: { ...config.experimental, preloadEntriesOnStart: false } })
}

/** Starts Next alone, without the page cache before it; answers when it does. */
export async function startNext(env: NodeJS.ProcessEnv): Promise<NextServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const next: ChildProcess = start(
    'node',
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      env: {
        ...env,
        NODE_ENV: 'production',
        PORT: String(port),
        NEXT_TELEMETRY_DISABLED: '1',
        __NEXT_PRIVATE_STANDALONE_CONFIG: builtConfiguration(),
      },
      stdio: 'ignore',
    },
  )
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${url}/robots.txt`).catch(() => null)
    if (answer?.ok) return { url, kill: () => stop(next, 'SIGKILL'), stop: () => stop(next) }
    await new Promise((done) => setTimeout(done, 50))
  }
  await stop(next, 'SIGKILL')
  throw new Error('Next did not start')
}
