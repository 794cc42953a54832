import { and, eq, gt, sql } from 'drizzle-orm'
import { keptForms } from '../../drizzle/schema/limits'
import { database, type Transaction } from '../database'

/** What was typed, sealed, and what was wrong with it. */
export type SealedForm = { typed: string; messages: Record<string, string> }

export async function insertKeptForm(
  tx: Transaction,
  kept: SealedForm & { tokenHash: string; form: string; expiresAt: Date },
) {
  await tx.insert(keptForms).values(kept)
}

/** A kept form by its token's hash; only under the name it was kept by, and only for its half hour. */
export async function findForm(tokenHash: string, form: string): Promise<SealedForm | null> {
  const [row] = await database()
    .select({ typed: keptForms.typed, messages: keptForms.messages })
    .from(keptForms)
    .where(and(eq(keptForms.tokenHash, tokenHash), eq(keptForms.form, form), gt(keptForms.expiresAt, sql`now()`)))
  // one that an earlier version kept plain is no more than half an hour old
  return typeof row?.typed === 'string' ? (row as SealedForm) : null
}
