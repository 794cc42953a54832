import { createHmac, timingSafeEqual } from 'node:crypto'
import { environment } from '../environment'

const WISHES = ['replies', 'decisions'] as const
export type Wish = (typeof WISHES)[number]

const sign = (readerId: number, wish: Wish) =>
  createHmac('sha256', environment().addressSecret).update(`no more ${wish} to ${readerId}`).digest('base64url')

/** By which a letter's reader says they want no more like it, without signing in, however old the letter is (RFC 8058). */
export const unsubscribeToken = (readerId: number, wish: Wish): string => `${wish}.${readerId}.${sign(readerId, wish)}`

/** Null: it is none of ours. */
export function readUnsubscribeToken(token: string): { readerId: number; wish: Wish } | null {
  const [name, id, signature = ''] = token.split('.')
  const wish = WISHES.find((each) => each === name)
  const readerId = Number(id)
  if (!wish || !Number.isSafeInteger(readerId)) return null
  const right = Buffer.from(sign(readerId, wish))
  const given = Buffer.from(signature)
  return right.length === given.length && timingSafeEqual(right, given) ? { readerId, wish } : null
}
