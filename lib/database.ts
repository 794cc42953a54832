import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { environment } from './environment'

/**
 * Where a connection URL leads, in the driver's terms.
 * A folder in `?host=` is a unix socket's: the driver itself does not read it there (libpq does, section 32.1.1.2).
 */
export function connectionOptions(url: string): postgres.Options<Record<string, never>> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  const tls = searchParams.get('sslmode')
  return {
    host,
    port: Number(searchParams.get('port') ?? (port || 5432)),
    username: decodeURIComponent(username) || 'postgres',
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: tls === null || tls === 'disable' ? false : tls === 'verify-full' ? 'verify-full' : 'require',
  }
}

/** A connection of the front process for what it counts, made when there is something to write. `what`: as PostgreSQL shows it. */
export const openWriter = (databaseUrl: string, what: string) =>
  postgres({
    ...connectionOptions(databaseUrl),
    max: 1,
    idle_timeout: 60,
    connect_timeout: 2,
    fetch_types: false,
    connection: { application_name: `unsujet ${what}`, statement_timeout: 10_000 },
    onnotice: () => {},
  })

function connect() {
  const client = postgres({
    ...connectionOptions(environment().databaseUrl),
    max: 10,
    connect_timeout: 5,
    // a question that takes longer than this is a fault of ours, and must not hold a connection for ever
    connection: { application_name: 'unsujet', statement_timeout: 10_000 },
    onnotice: () => {},
  })
  return { client, orm: drizzle(client) }
}

// development reloads this module at every change: the pool outlives it
const held = globalThis as typeof globalThis & { unsujetDatabase?: ReturnType<typeof connect> }

const connected = () => {
  held.unsujetDatabase ??= connect()
  return held.unsujetDatabase
}

/** The database, connected at the first question. */
export const database = () => connected().orm

type Database = ReturnType<typeof database>

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** Does all of `work` or nothing of it. A refusal it returns commits; a throw rolls back. */
export const transaction = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  database().transaction(work)

/** The driver itself, for what the query builder cannot say. */
export const driver = () => connected().client

/** Lets scripts and tests end. */
export async function closeDatabase() {
  await held.unsujetDatabase?.client.end({ timeout: 5 })
  held.unsujetDatabase = undefined
}
