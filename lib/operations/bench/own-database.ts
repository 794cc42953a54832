import { closeDatabase } from '../../database'
import { startEmbeddedPostgres } from '../embedded-postgres'
import { createDatabase, migrate } from '../migrate'
import { temporaryFolder } from '../testing/site-under-test'

/** Has a measurement made in a PostgreSQL of its own, empty but for the schema, which is gone afterwards. */
export async function inOwnDatabase(name: string, measure: () => Promise<void>): Promise<void> {
  const home = temporaryFolder(name)
  const server = await startEmbeddedPostgres(home.folder)
  try {
    await createDatabase(server.url('postgres'), name)
    await migrate(server.url(name))
    Object.assign(process.env, {
      DATABASE_URL: server.url(name),
      SESSION_SECRET: 'a secret of the bench, which signs nothing at all',
      ADDRESS_SECRET: 'another secret of the bench, which hashes nothing',
    })
    await measure()
  } finally {
    await closeDatabase()
    await server.stop()
    home.remove()
  }
}
