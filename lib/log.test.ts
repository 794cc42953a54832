import { expect, it, vi } from 'vitest'

it('a log that cannot be written ends nothing but itself', async () => {
  // the kernel answers ENOSPC to whoever writes there
  vi.stubEnv('LOG_FILE', '/dev/full')
  vi.stubEnv('LOG_LEVEL', 'info')
  const { log } = await import('./log')
  for (let times = 0; times < 3; times++) expect(() => log().warn('nobody reads this')).not.toThrow()
  vi.unstubAllEnvs()
})
