import { createHmac, timingSafeEqual } from 'node:crypto'
import { environment } from '../environment'

const DAY = 86_400_000

const sign = (time: string) =>
  createHmac('sha256', environment().addressSecret).update(`form ${time}`).digest('base64url')

/** The present moment, signed, for a form to carry. */
export function stampForm(now = Date.now()): string {
  return `${now}.${sign(String(now))}`
}

/** Milliseconds since a form was shown. Null: the stamp is not ours, or older than a day. */
export function formAge(stamp: string, now = Date.now()): number | null {
  const [time = '', signature = ''] = stamp.split('.')
  const right = Buffer.from(sign(time))
  const given = Buffer.from(signature)
  if (right.length !== given.length || !timingSafeEqual(right, given)) return null
  const age = now - Number(time)
  return age >= 0 && age <= DAY ? age : null
}
