import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../embedded-postgres'
import { createDatabase, migrate } from '../migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of any database of the test server. */
    serverUrl: string
    template: string
  }
}

/** One PostgreSQL for all test files, with a migrated database that each copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'unsujet-test-'))
  chmodSync(folder, 0o755)
  const given = process.env.DATABASE_URL
  const server = given ? null : await startEmbeddedPostgres(folder)
  const serverUrl = given ?? (server?.url('postgres') as string)
  const template = `unsujet_test_template_${process.pid}`
  await createDatabase(serverUrl, template)
  await migrate(withDatabase(serverUrl, template))
  project.provide('serverUrl', serverUrl)
  project.provide('template', template)
  return async () => {
    if (given) await dropDatabase(serverUrl, template)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function dropDatabase(serverUrl: string, name: string) {
  const { default: postgres } = await import('postgres')
  const { connectionOptions } = await import('../../database')
  const sql = postgres({ ...connectionOptions(serverUrl), max: 1 })
  await sql`drop database if exists ${sql(name)} with (force)`
  await sql.end()
}

export { dropDatabase }
