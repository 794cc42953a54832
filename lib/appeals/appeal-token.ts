import { createHmac, timingSafeEqual } from 'node:crypto'
import { environment } from '../environment'

const sign = (rulingId: number) =>
  createHmac('sha256', environment().addressSecret).update(`appeal against ${rulingId}`).digest('base64url')

/** By which a comment's author reads why it was refused, and appeals. Nobody can guess it. */
export const appealToken = (rulingId: number): string => `${rulingId}.${sign(rulingId)}`

/** Where they do. */
export const appealAddress = (rulingId: number): string => `${environment().siteUrl}/recours/${appealToken(rulingId)}`

/** The ruling a token is of. Null: it is none of ours. */
export function readAppealToken(token: string): number | null {
  const [id, signature = ''] = token.split('.')
  const rulingId = Number(id)
  if (!Number.isSafeInteger(rulingId) || rulingId <= 0) return null
  const right = Buffer.from(sign(rulingId))
  const given = Buffer.from(signature)
  return right.length === given.length && timingSafeEqual(right, given) ? rulingId : null
}
