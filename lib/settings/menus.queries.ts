import { eq } from 'drizzle-orm'
import { settings } from '../../drizzle/schema/settings'
import { database, type Transaction } from '../database'
import { type Menus, menus } from './menus.rules'

export async function findMenus(): Promise<Menus> {
  const [row] = await database().select({ menus: settings.menus }).from(settings).where(eq(settings.id, 1))
  return menus.parse(row?.menus ?? {})
}

export async function putMenus(tx: Transaction, value: Menus): Promise<void> {
  await tx
    .insert(settings)
    .values({ newspaper: {}, menus: value })
    .onConflictDoUpdate({ target: settings.id, set: { menus: value, changedAt: new Date() } })
}
