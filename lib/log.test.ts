import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'

it('a fault of a query is told without what the query was given', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'log-')), 'log')
  vi.stubEnv('LOG_FILE', file)
  vi.stubEnv('LOG_LEVEL', 'info')
  vi.resetModules()
  const { log } = await import('./log')
  const cause = new Error('canceling statement due to statement timeout')
  const query = { query: 'insert into preview_links', params: ['Me Roy'] }
  log().error({ err: Object.assign(new Error('Failed query: insert\nparams: Me Roy', { cause }), query) }, 'it failed')
  const written = await readFile(file, 'utf8')
  expect(written).not.toContain('Me Roy')
  expect(JSON.parse(written)).toMatchObject({
    err: { fault: `Error: ${cause.message}`, frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]) },
  })
  vi.unstubAllEnvs()
  vi.resetModules()
})

it('a log that cannot be written ends nothing but itself', async () => {
  // the kernel answers ENOSPC to whoever writes there
  vi.stubEnv('LOG_FILE', '/dev/full')
  vi.stubEnv('LOG_LEVEL', 'info')
  const { log } = await import('./log')
  for (let times = 0; times < 3; times++) expect(() => log().warn('nobody reads this')).not.toThrow()
  vi.unstubAllEnvs()
})
