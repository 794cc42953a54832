import { asc, inArray, isNotNull } from 'drizzle-orm'
import { comments } from '../../drizzle/schema/comments'
import { errorReports } from '../../drizzle/schema/error-reports'
import { commentNotices } from '../../drizzle/schema/notices'
import { database, type Transaction } from '../database'

const tables = { comments, notices: commentNotices, errorReports }

/** Where addresses were kept plain once. */
export type Place = keyof typeof tables
export const places = Object.keys(tables) as Place[]

/** Some addresses that still are. */
export async function listPlainAddresses(place: Place, limit: number): Promise<{ id: number; email: string }[]> {
  const table = tables[place]
  const rows = await database()
    .select({ id: table.id, email: table.email })
    .from(table)
    .where(isNotNull(table.email))
    .orderBy(asc(table.id))
    .limit(limit)
  return rows.map(({ id, email }) => ({ id, email: email ?? '' }))
}

type Kept = { emailHash: string | null; emailSealed: string | null }

/** Comments keep the hash alone. */
export async function setSealed(
  tx: Transaction,
  place: Place,
  ids: number[],
  { emailHash, emailSealed }: Kept,
): Promise<void> {
  if (place === 'comments') {
    await tx.update(comments).set({ email: null, emailHash }).where(inArray(comments.id, ids))
  } else {
    const table = tables[place]
    await tx.update(table).set({ email: null, emailHash, emailSealed }).where(inArray(table.id, ids))
  }
}
