import { eq, sql } from 'drizzle-orm'
import { settings } from '../../drizzle/schema/settings'
import { database, type Transaction } from '../database'
import { type Distribution, distribution } from './distribution.rules'

/** How the newspaper is handed on; what was never filled in has its default. */
export async function findDistribution(tx?: Transaction): Promise<Distribution> {
  const [row] = await (tx ?? database())
    .select({ distribution: settings.distribution })
    .from(settings)
    .where(eq(settings.id, 1))
  return distribution.parse(row?.distribution ?? {})
}

export async function putDistribution(tx: Transaction, value: Distribution): Promise<void> {
  await tx
    .insert(settings)
    .values({ newspaper: {}, distribution: value })
    .onConflictDoUpdate({ target: settings.id, set: { distribution: value, changedAt: new Date() } })
}

/** The key that proves to search engines who speaks (indexnow.org). Null: it was never needed. */
export async function findIndexNowKey(tx?: Transaction): Promise<string | null> {
  const [row] = await (tx ?? database()).select({ key: settings.indexNowKey }).from(settings).where(eq(settings.id, 1))
  return row?.key ?? null
}

/** Gives the newspaper a key, if it has none. It is for good: search engines keep it. */
export async function putIndexNowKey(tx: Transaction, key: string): Promise<void> {
  await tx
    .insert(settings)
    .values({ newspaper: {}, indexNowKey: key })
    .onConflictDoUpdate({
      target: settings.id,
      set: { indexNowKey: sql`coalesce(${settings.indexNowKey}, excluded.index_now_key)` },
    })
}
