import { sql } from 'drizzle-orm'
import type { Transaction } from '../database'
import { PURGES, type Purge, writePurge } from './purge.rules'

/**
 * Has every instance drop the pages that show one of these things, once the transaction commits; after a rollback nobody hears
 * of it. The command that changes what readers see says so itself, in its own transaction.
 */
export async function purgePages(tx: Transaction, purge: Purge): Promise<void> {
  for (const notification of writePurge(purge)) await tx.execute(sql`select pg_notify(${PURGES}, ${notification})`)
}
