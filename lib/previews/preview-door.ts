import { hashToken } from '../accounts/secret-token'
import { type Transaction, transaction } from '../database'
import { consume, giveBack } from '../limits/limiter.queries'
import { log } from '../log'
import { type Outcome, refuse } from '../refusal'
import { GUESSES } from './preview.rules'
import { type HeldLink, holdLink, noteVisit } from './preview-link.queries'

/** Why a link opens nothing. A guesser learns of no link that it was ever one. */
export type Shut = 'preview-unknown' | 'preview-over'

type Caller = {
  token: string
  /** Keyed hash of the network that asks (never its address). */
  network: string
  /** The browser and its system, in our words. */
  device: string
}

/**
 * The one door of secret links: lets whoever holds one in, for one piece of work in one transaction, with the link held. A network
 * that tried too many unknown ones finds none any more, true ones included, until its ten minutes are over. What is tried too late is
 * written down beside the link.
 */
export async function throughPreviewDoor<Value, Reason extends string>(
  { token, network, device }: Caller,
  work: (tx: Transaction, link: HeldLink) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | Shut>> {
  const guess = { ...GUESSES, key: network }
  if (!(await consume(guess))) {
    log().warn('somebody tries secret links that are none: their network finds no more for ten minutes')
    return refuse('preview-unknown')
  }
  const outcome = await transaction<Outcome<Value, Reason | Shut>>(async (tx) => {
    const link = await holdLink(tx, { tokenHash: hashToken(token) })
    if (!link) return refuse('preview-unknown')
    if (!link.isOver) return work(tx, link)
    await noteVisit(tx, { linkId: link.id, device, act: 'late' })
    return refuse('preview-over')
  })
  if (outcome.ok || outcome.reason !== 'preview-unknown') await giveBack(guess)
  return outcome
}
