import { startEmbeddedPostgres } from './embedded-postgres'
import { checkServer, createDatabase, migrate } from './migrate'
import { step } from './progress'

/** The site's database, at its newest schema: the server of DATABASE_URL, else an embedded one in the data folder. */
export async function openDatabase(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (given) {
    await step('the database answers', () => checkServer(given))
    await step('the schema is up to date', () => migrate(given))
    return { url: given, stop: async () => {} }
  }
  const server = await step('PostgreSQL is running', () => startEmbeddedPostgres(folder))
  const url = server.url('unsujet')
  try {
    await step('the schema is up to date', async () => {
      await createDatabase(server.url('postgres'), 'unsujet')
      await migrate(url)
    })
  } catch (fault) {
    await server.stop()
    throw fault
  }
  return { url, stop: server.stop }
}
