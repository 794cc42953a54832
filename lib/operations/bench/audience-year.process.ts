import { findAudience } from '../../audience/audience.queries'
import { SPANS } from '../../audience/audience.rules'
import { listMostRead } from '../../audience/most-read.queries'
import { stopAll } from '../processes'
import { step } from '../progress'
import { fillYear, makeNewspaper, sizesOfSums } from './audience-year.queries'
import { quantile } from './freshness'
import { inOwnDatabase } from './own-database'

// node … audience-year.process.ts: what the newsroom's page « Audience » waits for, over a year of figures in a PostgreSQL of its own.
const ROUNDS = 20

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(130)))

await inOwnDatabase('audience', main)
await stopAll()
process.exit(0)

async function main() {
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
