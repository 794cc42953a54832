import { execFileSync } from 'node:child_process'
import { test as base } from '@playwright/test'
import postgres from 'postgres'
import { connectionOptions } from '../../lib/database'
import { type Pair, startPair } from '../../lib/operations/testing/pair'
import type { SiteUnderTest } from '../../lib/operations/testing/site-under-test'

/** One pair for all tests of a file. */
export const test = base.extend<object, { pair: Pair }>({
  pair: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const pair = await startPair()
      await use(pair)
      await pair.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

/** Ends one of a site's processes without a word, as a crash would. Answers its id. */
export function kill({ pid }: SiteUnderTest, command: RegExp): number {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' })
  const line = listed.split('\n').find((each) => command.test(each))
  if (!line) throw new Error(`no process like ${command} among\n${listed}`)
  const found = Number.parseInt(line, 10)
  process.kill(found, 'SIGKILL')
  return found
}

/** Cuts the connections on which the instances hear of purges. Answers their number. */
export async function cutNews(databaseUrl: string): Promise<number> {
  const sql = postgres({ ...connectionOptions(databaseUrl), max: 1, onnotice: () => {} })
  const rows = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'unsujet page cache' and datname = current_database()`
  await sql.end()
  return rows.length
}

/** The value of one of a site's figures. */
export async function figure({ operations }: SiteUnderTest, name: string): Promise<number> {
  const text = await (await fetch(`${operations}/metrics`)).text()
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  if (!line) throw new Error(`no figure ${name}`)
  return Number(line.split(' ').at(-1))
}
