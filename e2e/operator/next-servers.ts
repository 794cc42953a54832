import type { ChildProcess } from 'node:child_process'
import { freePort } from '../../lib/operations/free-port'
import { start, stop } from '../../lib/operations/processes'

export type NextServer = { url: string; kill: () => Promise<void>; stop: () => Promise<void> }

/** Starts Next alone, without the page cache before it; answers when it does. */
export async function startNext(env: NodeJS.ProcessEnv): Promise<NextServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const next: ChildProcess = start(
    'node',
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    { env: { ...env, NODE_ENV: 'production', PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' }, stdio: 'ignore' },
  )
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${url}/robots.txt`).catch(() => null)
    if (answer?.ok) return { url, kill: () => stop(next, 'SIGKILL'), stop: () => stop(next) }
    await new Promise((done) => setTimeout(done, 50))
  }
  await stop(next, 'SIGKILL')
  throw new Error('Next did not start')
}
