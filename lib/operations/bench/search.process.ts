import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { closeDatabase } from '../../database'
import { startEmbeddedPostgres } from '../embedded-postgres'
import { createDatabase, migrate } from '../migrate'
import { stopAll } from '../processes'
import { step } from '../progress'
import { temporaryFolder } from '../testing/site-under-test'
import { fillArchive } from './archive.queries'
import { measureQuestions } from './measure-questions'
import { sizesOfTables } from './search-questions.queries'

// node … search.process.ts ARTICLES: search over a large archive, in a PostgreSQL of its own that is gone afterwards.
const SENTENCES = resolve('../shared/data/french-sentences.txt')

const articles = Number(process.argv[2] ?? 100_000)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(130)))

if (existsSync(SENTENCES)) await main()
else console.log('Search is not measured: ../shared/data/french-sentences.txt is not there.')
await stopAll()
process.exit(0)

async function main() {
  const home = temporaryFolder('archive')
  const server = await startEmbeddedPostgres(home.folder)
  try {
    await createDatabase(server.url('postgres'), 'archive')
    await migrate(server.url('archive'))
    Object.assign(process.env, {
      DATABASE_URL: server.url('archive'),
      SESSION_SECRET: 'a secret of the bench, which signs nothing at all',
      ADDRESS_SECRET: 'another secret of the bench, which hashes nothing',
    })
    const started = performance.now()
    const sentences = readFileSync(SENTENCES, 'utf8').split('\n').filter(Boolean)
    await fillArchive(sentences, articles)
    const minutes = ((performance.now() - started) / 60_000).toFixed(1)
    const rows = await step('questions', () => measureQuestions(articles))
    console.log(
      [
        '',
        `Search over ${articles.toLocaleString('fr')} articles (filled in ${minutes} min: ${await sizesOfTables()}).`,
        '',
        '| question | asked | found | p50 ms | p95 ms |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        '',
      ].join('\n'),
    )
  } finally {
    await closeDatabase()
    await server.stop()
    home.remove()
  }
}
