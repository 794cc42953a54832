import { createHmac } from 'node:crypto'
import { hashToken } from '../accounts/secret-token'
import { transaction } from '../database'
import { environment } from '../environment'
import { consume } from '../limits/limiter.queries'
import { hashAddress, seal } from '../privacy/seal'
import { type Outcome, refuse } from '../refusal'
import { hasRequest, insertRequest } from './rights-request.queries'
import { REQUESTS_FROM_NETWORK, type RightsForm } from './rights-request.rules'

/**
 * Somebody exercises a right that a person has to answer for (RGPD, articles 16, 18 and 21; loi 78-17, article 85). The answer holds the
 * token of the receipt, by which they read how it stands. The same form sent twice is one request, with one receipt.
 *
 * Refusal: `too-many-requests`.
 *
 * @param readerKey keyed hash of the reader's network (never the address itself)
 */
export async function askForRight({
  form,
  readerKey,
}: {
  form: RightsForm
  readerKey: string
}): Promise<Outcome<{ receipt: string }, 'too-many-requests'>> {
  const { right, message, email, website } = form
  const receipt = receiptOf(form)
  const receiptHash = hashToken(receipt)
  // a program that fills the hidden field is given a receipt that leads nowhere
  if (website || (await hasRequest(receiptHash))) return { ok: true, receipt }
  if (!(await consume({ ...REQUESTS_FROM_NETWORK, key: readerKey }))) {
    // its twin may have taken the last place while this one waited
    return (await hasRequest(receiptHash)) ? { ok: true, receipt } : refuse('too-many-requests')
  }
  const address = { emailHash: hashAddress(email), emailSealed: seal(email) }
  await transaction((tx) => insertRequest(tx, { right, message, ...address, receiptHash }))
  return { ok: true, receipt }
}

/** The token of a request's receipt: nobody can guess it, and it is the same for the same form. */
const receiptOf = ({ right, message, email, formKey }: RightsForm): string =>
  createHmac('sha256', environment().addressSecret)
    .update(`right ${JSON.stringify([right, message, email, formKey])}`)
    .digest('base64url')
