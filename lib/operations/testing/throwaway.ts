import postgres from 'postgres'
import { connectionOptions } from '../../database'

/** The same server's URL, with another database's name. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(serverUrl), max: 1, onnotice: () => {} })
  await sql`drop database if exists ${sql(name)} with (force)`
  await sql.end()
}
