import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres'
import { createDatabase } from '../migrate'
import { type SiteUnderTest, startSite, temporaryFolder } from './site-under-test'

/** Two instances of the whole, on one PostgreSQL that can be stopped and started. */
export type Pair = {
  one: SiteUnderTest
  other: SiteUnderTest
  /** What both have in their environment. */
  shared: Record<string, string>
  /** The file of the demonstration's accounts. */
  accounts: string
  postgres: { url: string; stop: () => Promise<void>; start: () => Promise<void> }
  /** Stops everything and removes its folder. */
  remove: () => Promise<void>
}

const DATABASE = 'unsujet'

export async function startPair(): Promise<Pair> {
  const home = temporaryFolder('pair')
  let server: EmbeddedPostgres = await startEmbeddedPostgres(home.folder)
  await createDatabase(server.url('postgres'), DATABASE)
  const shared = {
    DATABASE_URL: server.url(DATABASE),
    MEDIA_FOLDER: join(home.folder, 'media'),
    SESSION_SECRET: 'a secret that both instances have, long enough',
    ADDRESS_SECRET: 'another secret that both instances have, as long',
  }
  // the first one fills the newspaper; its accounts are the second one's too
  const one = await startSite(home.folder, shared)
  const other = await startSite(home.folder, shared)
  return {
    one,
    other,
    shared,
    accounts: join(home.folder, 'accounts.json'),
    postgres: {
      url: shared.DATABASE_URL,
      stop: () => server.stop(),
      start: async () => {
        server = await startEmbeddedPostgres(home.folder)
      },
    },
    async remove() {
      await Promise.all([one.stop(), other.stop()])
      await server.stop()
      home.remove()
    },
  }
}
