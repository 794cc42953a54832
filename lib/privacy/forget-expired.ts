import { log } from '../log'
import { forgetDue } from './retention.queries'
import { type RetentionId, retentions } from './retention.rules'

const AT_ONCE = 1000

/** Forgets all that has been kept for its time: a job of the night desk, each ten minutes. Answers how much, of each kind. */
export async function forgetExpired(): Promise<Partial<Record<RetentionId, number>>> {
  const forgotten: Partial<Record<RetentionId, number>> = {}
  for (const id of Object.keys(retentions) as RetentionId[]) {
    for (;;) {
      const count = await forgetDue(id, AT_ONCE)
      if (count > 0) forgotten[id] = (forgotten[id] ?? 0) + count
      if (count < AT_ONCE) break
    }
  }
  if (Object.keys(forgotten).length > 0) log().info({ forgotten }, 'what was kept for its time is forgotten')
  return forgotten
}
