import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { connectionOptions } from '../database'
import { jobPool } from '../jobs/job-pool.queries'
import { OperatorError } from './progress'

const folder = fileURLToPath(new URL('../../drizzle/migrations', import.meta.url))
// any number, as long as it is always this one
const LOCK = 7_385_001

/** Brings a database to the newest schema. Several at once wait for each other. */
export async function migrate(url: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await applyMigrations(drizzle(sql), { migrationsFolder: folder })
    await migrateJobs(url)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The night desk's tables are graphile-worker's own affair. */
async function migrateJobs(url: string): Promise<void> {
  const pool = jobPool(url, 'unsujet-migration')
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}

/** Makes a database on a server, unless it is there; its URL must lead to another database of the same server. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(serverUrl), max: 1, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (!found) await sql`create database ${sql(name)} ${template ? sql`template ${sql(template)}` : sql``}`
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Says in a sentence why a database given by the operator cannot serve, before anything is started. */
export async function checkServer(url: string): Promise<void> {
  let options: ReturnType<typeof connectionOptions>
  try {
    options = connectionOptions(url)
  } catch {
    throw new OperatorError('DATABASE_URL is not an address: write postgres://user:password@host:5432/name.')
  }
  const sql = postgres({ ...options, max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [row] = await sql`select current_setting('server_version_num')::int as version`
    if (row && row.version < 150_000) {
      throw new OperatorError(
        `The server of DATABASE_URL is PostgreSQL ${Math.floor(row.version / 10_000)}: 15 or newer is needed.`,
      )
    }
  } catch (fault) {
    if (fault instanceof OperatorError) throw fault
    const why = fault instanceof Error ? fault.message || (fault as NodeJS.ErrnoException).code : String(fault)
    throw new OperatorError(
      `The database of DATABASE_URL cannot be reached (${why}). Check host, port, name and password.`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}
