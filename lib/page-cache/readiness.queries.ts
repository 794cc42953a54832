import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { connectionOptions } from '../database'

/** Asks a database whether it is there, and whether it has every migration of this release. */
export function createDatabaseProbe(databaseUrl: string) {
  const journal = new URL('../../drizzle/migrations/meta/_journal.json', import.meta.url)
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { when: number }[] }
  const newest = Math.max(...entries.map(({ when }) => when))
  const sql = postgres({
    ...connectionOptions(databaseUrl),
    max: 1,
    idle_timeout: 30,
    connect_timeout: 2,
    onnotice: () => {},
  })
  return async (): Promise<{ database: boolean; migrations: boolean }> => {
    const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('no answer in time')), 2000).unref())
    try {
      const asked = sql`select max(created_at)::bigint as newest from drizzle.__drizzle_migrations`
      const [row] = await Promise.race([asked, late])
      return { database: true, migrations: Number(row?.newest) >= newest }
    } catch (fault) {
      return { database: fault instanceof postgres.PostgresError, migrations: false }
    }
  }
}
