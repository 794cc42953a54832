import { eq } from 'drizzle-orm'
import { settings } from '../../drizzle/schema/settings'
import { database, type Transaction } from '../database'
import { type AccountSettings, accountSettings } from './second-factor.rules'

/** How the newsroom signs in. */
export async function findAccountSettings(): Promise<AccountSettings> {
  const [row] = await database().select({ accounts: settings.accounts }).from(settings).where(eq(settings.id, 1))
  return accountSettings.parse(row?.accounts ?? {})
}

export async function putAccountSettings(tx: Transaction, value: AccountSettings): Promise<void> {
  await tx
    .insert(settings)
    .values({ newspaper: {}, accounts: value })
    .onConflictDoUpdate({ target: settings.id, set: { accounts: value, changedAt: new Date() } })
}
