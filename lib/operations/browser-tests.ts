import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port'
import { createDatabase } from './migrate'
import { run, start, stop } from './processes'
import { dropDatabase, withDatabase } from './testing/throwaway'

/** Runs e2e/ against a built site of its own: a free port, an empty data folder, the demonstration newspaper. */
export async function runBrowserTests(): Promise<{ passed: number; failed: number; words: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'unsujet-e2e-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const given = process.env.DATABASE_URL
  const name = `unsujet_e2e_${process.pid}`
  if (given) await createDatabase(given, name)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    DATA_FOLDER: folder,
    ...(given && { DATABASE_URL: withDatabase(given, name) }),
  }
  const site = start('node', ['--import', 'tsx', 'lib/operations/site.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  site.stdout?.on('data', (data) => (said += data))
  site.stderr?.on('data', (data) => (said += data))
  try {
    for (let tries = 0; !said.includes('Newsroom') && site.exitCode === null && tries < 1200; tries++) {
      await new Promise((done) => setTimeout(done, 100))
    }
    if (!said.includes('Newsroom')) return { passed: 0, failed: 1, words: `The site did not start:\n${said}` }
    const report = join(folder, 'report.json')
    const { output } = await run('node', ['node_modules/@playwright/test/cli.js', 'test'], {
      env: {
        ...env,
        E2E_BASE_URL: env.SITE_URL,
        E2E_ACCOUNTS: join(folder, 'accounts.json'),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    })
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats
    return { passed: expected, failed: unexpected + flaky || (expected === 0 ? 1 : 0), words: output }
  } finally {
    await stop(site, 'SIGTERM', 20_000)
    if (given) await dropDatabase(given, name)
    rmSync(folder, { recursive: true, force: true })
  }
}
