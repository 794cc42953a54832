import { sql } from 'drizzle-orm'
import { type Transaction, transaction } from '../database'

/** Milliseconds a question of a search may take; a reader is then told so. */
const PATIENCE = 2000

/**
 * Does some looking up that shall not take long. Null: it took too long. Plans are held to indexes: PostgreSQL takes the
 * words of an article, which lie apart from it, for as cheap to read as the rest.
 */
export async function inAHurry<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result | null> {
  try {
    return await transaction(async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${String(PATIENCE)}, true),
        set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true)`)
      return work(tx)
    })
  } catch (fault) {
    if (isTimeout(fault)) return null
    throw fault
  }
}

// query_canceled, which the driver's error carries, perhaps as the cause of the builder's
function isTimeout(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  return (fault as { code?: unknown }).code === '57014' || isTimeout(fault.cause)
}
