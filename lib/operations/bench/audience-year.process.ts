import { findAudience } from '../../audience/audience.queries'
import { SPANS } from '../../audience/audience.rules'
import { listMostRead } from '../../audience/most-read.queries'
import { closeDatabase } from '../../database'
import { startEmbeddedPostgres } from '../embedded-postgres'
import { createDatabase, migrate } from '../migrate'
import { stopAll } from '../processes'
import { step } from '../progress'
import { temporaryFolder } from '../testing/site-under-test'
import { fillYear, makeNewspaper, sizesOfSums } from './audience-year.queries'
import { quantile } from './freshness'

// node … audience-year.process.ts: what the newsroom's page « Audience » waits for, over a year of figures in a PostgreSQL of its own.
const ROUNDS = 20

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(130)))

await main()
await stopAll()
process.exit(0)

async function main() {
  const home = temporaryFolder('audience')
  const server = await startEmbeddedPostgres(home.folder)
  try {
    await createDatabase(server.url('postgres'), 'audience')
    await migrate(server.url('audience'))
    Object.assign(process.env, {
      DATABASE_URL: server.url('audience'),
      SESSION_SECRET: 'a secret of the bench, which signs nothing at all',
      ADDRESS_SECRET: 'another secret of the bench, which hashes nothing',
    })
    await makeNewspaper()
    const { lines, perSecond } = await step('a year of figures is added up', fillYear)
    const rows: string[] = []
    for (const span of SPANS) rows.push(await timed(`audience, ${span}`, () => findAudience(span)))
    for (const hours of [24, 168]) rows.push(await timed(`most read, ${hours} h`, () => listMostRead(hours, 10)))
    console.log(
      [
        '',
        `A year of 10,000 articles: ${await sizesOfSums()}.`,
        `${lines.toLocaleString('en')} lines were added up, ${Math.round(perSecond).toLocaleString('en')} a second.`,
        '',
        '| question | least ms | p50 ms | worst ms |',
        '| --- | --- | --- | --- |',
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

async function timed(name: string, ask: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    await ask()
    times.push(performance.now() - started)
  }
  // the least is what it takes where nobody else is at work
  const told = [Math.min(...times), quantile(times, 0.5), Math.max(...times)].map((ms) => ms.toFixed(0))
  return `| ${[name, ...told].join(' | ')} |`
}
