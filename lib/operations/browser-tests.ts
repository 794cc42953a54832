import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './processes'
import type { SiteUnderTest } from './testing/site-under-test'

type Outcome = { passed: number; failed: number; words: string }

/**
 * Runs e2e/ against a site that was started for it. What operators do is tested beside it, on sites of its own: browsers
 * wait most of the time.
 */
export async function runBrowserTests(site: SiteUnderTest): Promise<Outcome> {
  const halves = [['e2e/reader', 'e2e/journalist', 'e2e/crawler'], ['e2e/operator']]
  const outcomes = await Promise.all(halves.map((folders, half) => runFolders(site, folders, `half-${half}`)))
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    words: outcomes.map(({ words }) => words).join('\n'),
  }
}

async function runFolders({ url, folder, env }: SiteUnderTest, folders: string[], name: string): Promise<Outcome> {
  const report = join(folder, `${name}.json`)
  const program = ['node_modules/@playwright/test/cli.js', 'test', ...folders, `--output=test-results/${name}`]
  const { output } = await run('node', program, {
    env: {
      ...env,
      E2E_BASE_URL: url,
      E2E_ACCOUNTS: join(folder, 'accounts.json'),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  })
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats
  return { passed: expected, failed: unexpected + flaky || (expected === 0 ? 1 : 0), words: output }
}
