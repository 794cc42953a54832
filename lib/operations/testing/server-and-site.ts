import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres'
import { createDatabase } from '../migrate'
import { startSite, temporaryFolder } from './site-under-test'

const DATABASE = 'unsujet'

/**
 * A PostgreSQL that can be restarted, and one whole site on it with the demonstration newspaper.
 *
 * @param changes to the site's environment
 */
export async function startServerAndSite(changes: Record<string, string> = {}) {
  const home = temporaryFolder('killed')
  let server: EmbeddedPostgres = await startEmbeddedPostgres(home.folder)
  await createDatabase(server.url('postgres'), DATABASE)
  const shared = {
    DATABASE_URL: server.url(DATABASE),
    MEDIA_FOLDER: join(home.folder, 'media'),
    SESSION_SECRET: 'a secret that every server of it has, long enough',
    ADDRESS_SECRET: 'another secret that every one has, as long as that',
  }
  const site = await startSite(home.folder, { ...shared, ...changes })
  return {
    site,
    shared,
    accounts: join(home.folder, 'accounts.json'),
    async restartPostgres() {
      await server.stop()
      server = await startEmbeddedPostgres(home.folder)
    },
    async remove() {
      await site.stop()
      await server.stop()
      home.remove()
    },
  }
}
