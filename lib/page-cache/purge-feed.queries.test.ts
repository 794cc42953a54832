import postgres from 'postgres'
import { afterEach, describe, expect, it } from 'vitest'
import { connectionOptions, transaction } from '../database'
import { environment } from '../environment'
import { purgePages } from './purge.queries'
import type { Purge } from './purge.rules'
import { PurgeFeed } from './purge-feed.queries'

const feeds: PurgeFeed[] = []

/** An instance that listens, and what it heard. */
async function listening() {
  const heard: (Purge | 'loss' | 'return')[] = []
  const feed = new PurgeFeed(environment().databaseUrl, {
    onPurge: (purge) => heard.push(purge),
    onLoss: () => heard.push('loss'),
    onReturn: () => heard.push('return'),
  })
  feeds.push(feed)
  await feed.start()
  return { feed, heard }
}

afterEach(async () => {
  for (const feed of feeds.splice(0)) await feed.stop()
})

const purge = { tags: ['article:1', 'front'], immediately: true }

describe('the news of purges', () => {
  it('reaches every instance once the command has committed, and is there when an instance has caught up', async () => {
    const [one, other] = [await listening(), await listening()]
    await transaction((tx) => purgePages(tx, purge))
    expect(await one.feed.catchUp()).toBe(true)
    expect(await other.feed.catchUp()).toBe(true)
    for (const { heard } of [one, other]) expect(heard).toEqual(['return', purge])
  })

  it('is not told of a command that was rolled back', async () => {
    const { feed, heard } = await listening()
    const rolledBack = transaction(async (tx) => {
      await purgePages(tx, purge)
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    await transaction((tx) => purgePages(tx, { tags: ['section:1'], immediately: false }))
    await feed.catchUp()
    expect(heard).toEqual(['return', { tags: ['section:1'], immediately: false }])
  })

  it('comes in again by itself after its connection was cut, and the loss is told at once', async () => {
    const { feed, heard } = await listening()
    expect(feed.stretch).toBe(1)
    const sql = postgres({ ...connectionOptions(environment().databaseUrl), max: 1, onnotice: () => {} })
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'unsujet page cache' and datname = current_database()`
    await sql.end()
    await expect.poll(() => heard).toEqual(['return', 'loss', 'return'])
    expect(feed.stretch).toBe(2)
    await transaction((tx) => purgePages(tx, purge))
    await feed.catchUp()
    expect(heard.at(-1)).toEqual(purge)
  })

  it('says that the database does not answer while it does not', async () => {
    const { feed } = await listening()
    await feed.stop()
    expect(await feed.catchUp()).toBe(false)
  })
})
