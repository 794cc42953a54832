import { and, eq, gt, sql } from 'drizzle-orm'
import { keptForms } from '../../drizzle/schema/limits'
import { database, type Transaction } from '../database'

export type KeptForm = { typed: Record<string, string>; messages: Record<string, string> }

export async function insertKeptForm(
  tx: Transaction,
  kept: KeptForm & { tokenHash: string; form: string; expiresAt: Date },
) {
  await tx.insert(keptForms).values(kept)
}

/** A kept form by its token's hash; only under the name it was kept by, and only for its half hour. */
export async function findForm(tokenHash: string, form: string): Promise<KeptForm | null> {
  const [row] = await database()
    .select({ typed: keptForms.typed, messages: keptForms.messages })
    .from(keptForms)
    .where(and(eq(keptForms.tokenHash, tokenHash), eq(keptForms.form, form), gt(keptForms.expiresAt, sql`now()`)))
  return (row as KeptForm | undefined) ?? null
}
