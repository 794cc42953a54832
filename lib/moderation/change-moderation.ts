import { transaction } from '../database'
import { putModerationSettings } from './facts.queries'
import type { ModerationSettings } from './moderation-settings.rules'

/** Changes how comments are judged from now on; what waits has been judged. */
export async function changeModeration(settings: ModerationSettings): Promise<{ ok: true }> {
  await transaction((tx) => putModerationSettings(tx, settings))
  return { ok: true }
}
