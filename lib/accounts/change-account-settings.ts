import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { putAccountSettings } from './account-settings.queries'
import { roleNames } from './capability.rules'
import type { AccountSettings } from './second-factor.rules'

/** Changes how the newsroom signs in; who is signed in and lacks a second factor by it can only set one up from now on. */
export async function changeAccountSettings(settings: AccountSettings, by: number): Promise<{ ok: true }> {
  await transaction(async (tx) => {
    await putAccountSettings(tx, settings)
    const detail = settings.secondFactorRoles.map((role) => roleNames[role]).join(', ') || 'aucun rôle'
    await noteAct(tx, { act: 'accounts-settings-changed', by, detail: `Deux étapes exigées : ${detail}` })
  })
  return { ok: true }
}
