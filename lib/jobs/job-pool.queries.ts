import { Pool } from 'pg'
import { connectionOptions } from '../database'

/**
 * Connections for graphile-worker, which speaks to PostgreSQL through a driver of its own.
 *
 * @param url as in DATABASE_URL, read as for every other connection
 * @param name what the server shows of these connections
 */
export function jobPool(url: string, name: string): Pool {
  const { host, port, username, password, database, ssl } = connectionOptions(url)
  const pool = new Pool({
    host: String(host),
    port: Number(port),
    user: username,
    password: String(password),
    database,
    ssl: ssl === 'verify-full' ? true : ssl === 'require' ? { rejectUnauthorized: false } : false,
    // each of the two runners listens on one, works on one, and looks at the clock on one
    max: 6,
    connectionTimeoutMillis: 5000,
    application_name: name,
  })
  // a connection that breaks off ends what was asked through it, and must not end the process
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
