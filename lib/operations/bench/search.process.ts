import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { stopAll } from '../processes'
import { step } from '../progress'
import { fillArchive } from './archive.queries'
import { measureQuestions } from './measure-questions'
import { inOwnDatabase } from './own-database'
import { sizesOfTables } from './search-questions.queries'

// node … search.process.ts ARTICLES: search over a large archive, in a PostgreSQL of its own that is gone afterwards.
const SENTENCES = resolve('../shared/data/french-sentences.txt')

const articles = Number(process.argv[2] ?? 100_000)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(130)))

if (existsSync(SENTENCES)) await inOwnDatabase('archive', main)
else console.log('Search is not measured: ../shared/data/french-sentences.txt is not there.')
await stopAll()
process.exit(0)

async function main() {
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
}
