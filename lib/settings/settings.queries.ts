import { eq } from 'drizzle-orm'
import { settings } from '../../drizzle/schema/settings'
import { database, type Transaction } from '../database'
import { type Newspaper, newspaper } from './settings.rules'

/** What the newspaper says of itself; what was never filled in has its default. */
export async function findNewspaper(tx?: Transaction): Promise<Newspaper> {
  const [row] = await (tx ?? database())
    .select({ newspaper: settings.newspaper })
    .from(settings)
    .where(eq(settings.id, 1))
  return newspaper.parse(row?.newspaper ?? {})
}

/** The same, and nobody changes it until the transaction ends: what is decided by it holds. */
export async function holdNewspaper(tx: Transaction): Promise<Newspaper> {
  // a row that is not there yet cannot be held
  await tx.insert(settings).values({ newspaper: {} }).onConflictDoNothing()
  const [row] = await tx
    .select({ newspaper: settings.newspaper })
    .from(settings)
    .where(eq(settings.id, 1))
    .for('update')
  return newspaper.parse(row?.newspaper ?? {})
}

export async function putNewspaper(tx: Transaction, value: Newspaper): Promise<void> {
  await tx
    .insert(settings)
    .values({ newspaper: value })
    .onConflictDoUpdate({ target: settings.id, set: { newspaper: value, changedAt: new Date() } })
}
