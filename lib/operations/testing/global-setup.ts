import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../embedded-postgres'
import { createDatabase, migrate } from '../migrate'
import { dropDatabase, withDatabase } from './throwaway'

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
  const serverUrl = given ?? server?.url('postgres') ?? ''
  const template = `unsujet_test_template_${process.pid}`
  await createDatabase(serverUrl, template)
  await migrate(withDatabase(serverUrl, template))
  project.provide('serverUrl', serverUrl)
  project.provide('template', template)
  return async () => {
    await dropDatabase(serverUrl, template)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
