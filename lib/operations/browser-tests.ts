import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './processes'
import type { SiteUnderTest } from './testing/site-under-test'

/** Runs e2e/ against a site that was started for it. */
export async function runBrowserTests({
  url,
  folder,
  env,
}: SiteUnderTest): Promise<{ passed: number; failed: number; words: string }> {
  const report = join(folder, 'report.json')
  const { output } = await run('node', ['node_modules/@playwright/test/cli.js', 'test'], {
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
