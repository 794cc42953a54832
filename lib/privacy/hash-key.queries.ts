import { randomBytes } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import { hashKeys } from '../../drizzle/schema/privacy'
import { database } from '../database'

/** The key of a month, made by whoever asks first; those before it are destroyed. */
export async function keyOfPeriod(period: number): Promise<string> {
  const made = randomBytes(32).toString('base64url')
  await database().insert(hashKeys).values({ period, key: made }).onConflictDoNothing()
  await database().delete(hashKeys).where(lt(hashKeys.period, period))
  const [row] = await database().select({ key: hashKeys.key }).from(hashKeys).where(eq(hashKeys.period, period))
  if (!row) throw new Error('the clock of this process is behind another’s: its key is destroyed already')
  return row.key
}
