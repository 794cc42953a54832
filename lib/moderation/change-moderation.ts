import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { putModerationSettings } from './facts.queries'
import type { ModerationSettings } from './moderation-settings.rules'

/**
 * Changes how comments are judged from now on; what waits has been judged.
 *
 * @param by null: the site itself
 */
export async function changeModeration(settings: ModerationSettings, by: number | null = null): Promise<{ ok: true }> {
  await transaction(async (tx) => {
    await putModerationSettings(tx, settings)
    await noteAct(tx, { act: 'moderation-changed', by })
  })
  return { ok: true }
}
