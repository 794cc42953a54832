import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProcesses } from './bundle-processes'
import { precompress } from './precompress'
import { run } from './processes'
import { OperatorError } from './progress'

const sources = [
  'app',
  'lib',
  'drizzle/schema',
  'public',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const stamp = '.next/built-from'

/** Whether what was built is what stands in the sources. */
export const isBuilt = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()

/** Builds the site. It needs no database and no secret. */
export async function build(): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  const { code, output } = await run('node', ['node_modules/next/dist/bin/next', 'build'], { env })
  if (code !== 0) throw new OperatorError(`The build failed:\n${output}`)
  await bundleProcesses()
  await precompress('.next')
  writeFileSync(stamp, fingerprint())
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path)) return
    if (!statSync(path).isDirectory()) {
      hash.update(path).update(readFileSync(path))
      return
    }
    for (const name of readdirSync(path).sort()) if (!name.includes('.test.')) add(join(path, name))
  }
  for (const source of sources) add(source)
  return hash.digest('hex')
}
