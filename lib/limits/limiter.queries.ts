import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { driver } from '../database'

type Limit = {
  prefix: string
  points: number
  seconds: number
  /** After so many tries in the time of the limit, nothing more is let through for so many seconds. */
  flood?: { tries: number; seconds: number }
}

const limiters = new Map<string, RateLimiterPostgres>()

// the library speaks to node-postgres; all it asks of a client is this one method
const storeClient = {
  query: async ({ text, values }: { text: string; values: (string | number | null)[] }) => {
    const rows = await driver().unsafe(text, values)
    return { rows, rowCount: rows.count }
  },
}

function limiterFor({ prefix, points, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(prefix)
  if (known) {
    if (known.points !== points)
      throw new Error(`the limit ${prefix} is ${known.points} already, and cannot be ${points}`)
    return known
  }
  const made = new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: prefix,
    points,
    duration: seconds,
  })
  limiters.set(prefix, made)
  return made
}

/** Counts one use of a limit, atomically. False: it was one too many. A prefix has one limit for the life of the process. */
export async function consume({ key, ...limit }: Limit & { key: string }): Promise<boolean> {
  const limiter = limiterFor(limit)
  try {
    await limiter.consume(key)
    return true
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    // told once: a block that each try would renew would never end
    if (limit.flood && refusal.consumedPoints === limit.points + limit.flood.tries) {
      await limiter.block(key, limit.flood.seconds)
    }
    return false
  }
}

/** Whether anything is counted under a key. */
export async function isUsed({ key, ...limit }: Limit & { key: string }): Promise<boolean> {
  return (await limiterFor(limit).get(key)) !== null
}

/** Takes back one use that turned out to be none. */
export async function giveBack({ key, ...limit }: Limit & { key: string }): Promise<void> {
  await limiterFor(limit).reward(key, 1)
}

/** Takes back all that was counted for a key. */
export async function forget({ prefix, key }: { prefix: string; key: string }): Promise<void> {
  await limiters.get(prefix)?.delete(key)
}
