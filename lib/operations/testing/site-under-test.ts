import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port'
import { start, stop } from '../processes'

export type SiteUnderTest = {
  url: string
  /** Where health and figures are shown. */
  operations: string
  folder: string
  env: NodeJS.ProcessEnv
  /** Process of the launcher, whose children are Next, the page cache, the night desk and perhaps PostgreSQL. */
  pid: number
  /** All that it has printed. */
  said: () => string
  stop: () => Promise<void>
}

/** Makes a folder that goes with whoever made it, and that PostgreSQL can be run in as another user. */
export function temporaryFolder(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `unsujet-${name}-`))
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts the built site on free ports with the demonstration newspaper; answers when its first page is served. */
export async function startSite(folder: string, changes: Record<string, string> = {}): Promise<SiteUnderTest> {
  const [port, operationsPort] = [await freePort(), await freePort()]
  const url = `http://localhost:${port}`
  const ports = { PORT: String(port), OPERATIONS_PORT: String(operationsPort), SITE_URL: url }
  const env: NodeJS.ProcessEnv = { ...process.env, ...ports, DATA_FOLDER: folder, ...changes }
  const site = start('node', ['--import', 'tsx', 'lib/operations/site.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [site.stdout, site.stderr]) {
    stream?.on('data', (data) => {
      said += data
    })
  }
  const ready = () => said.includes('Ctrl-C stops everything')
  for (let tries = 0; !ready() && site.exitCode === null && tries < 1200; tries++) {
    await new Promise((done) => setTimeout(done, 100))
  }
  const leave = () => stop(site, 'SIGTERM', 25_000)
  if (!ready()) {
    await leave()
    throw new Error(`The site did not start:\n${said}`)
  }
  const operations = `http://127.0.0.1:${operationsPort}/-`
  return { url, operations, folder, env, pid: site.pid ?? 0, said: () => said, stop: leave }
}
