import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { setLifted } from './sanction.queries'

/** Lifts a suspension before its end. Refusal: `sanction-over` (there is none in force). */
export async function liftSanction({
  sanctionId,
  by,
}: {
  sanctionId: number
  by: number
}): Promise<Outcome<object, 'sanction-over'>> {
  return transaction(async (tx) => ((await setLifted(tx, sanctionId, by)) ? { ok: true } : refuse('sanction-over')))
}
