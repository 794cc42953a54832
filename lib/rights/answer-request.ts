import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { setAnswered } from './rights-request.queries'

type Answer = { requestId: number; state: 'answered' | 'open'; by: number }

/**
 * An administrator has answered a request, or finds that it is not answered after all. Of two at once, one does.
 *
 * Refusal: `request-settled` (it stands so already, or was erased).
 */
export async function answerRequest({ requestId, state, by }: Answer): Promise<Outcome<object, 'request-settled'>> {
  return transaction(async (tx) =>
    (await setAnswered(tx, requestId, state === 'answered' ? by : null)) ? { ok: true } : refuse('request-settled'),
  )
}
