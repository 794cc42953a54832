import { eq } from 'drizzle-orm'
import { settings } from '../../drizzle/schema/settings'
import { database, type Transaction } from '../database'
import { type DeskSettings, deskSettings } from './desk-settings.rules'

/** How the desk works; what was never chosen has its default. */
export async function findDeskSettings(): Promise<DeskSettings> {
  const [row] = await database().select({ desk: settings.desk }).from(settings).where(eq(settings.id, 1))
  return deskSettings.parse(row?.desk ?? {})
}

/** The same, and nobody changes it until the transaction ends. */
export async function holdDeskSettings(tx: Transaction): Promise<DeskSettings> {
  // a row that is not there yet cannot be held
  await tx.insert(settings).values({ newspaper: {} }).onConflictDoNothing()
  const [row] = await tx.select({ desk: settings.desk }).from(settings).where(eq(settings.id, 1)).for('update')
  return deskSettings.parse(row?.desk ?? {})
}

/** Only in a row that is held. */
export async function putDeskSettings(tx: Transaction, value: DeskSettings): Promise<void> {
  await tx.update(settings).set({ desk: value, changedAt: new Date() }).where(eq(settings.id, 1))
}
