import 'server-only'
import { createHmac } from 'node:crypto'
import { headers } from 'next/headers'
import { environment } from '@/lib/environment'
import { networkOf } from '@/lib/limits/network.rules'

/** A network address made a key: the same for the same reader, and no way back without our secret. */
export const addressKeyOf = (forwardedFor: string): string =>
  createHmac('sha256', environment().addressSecret).update(networkOf(forwardedFor)).digest('base64url')

/** The key of whoever sends this request; our front process sets the header and drops what clients put there. */
export const readerKey = async (): Promise<string> => addressKeyOf((await headers()).get('x-forwarded-for') ?? '')

/** A key for whoever presses a button, finer than {@link readerKey}: a household's browsers count one by one. */
export async function voterKey(): Promise<string> {
  const agent = (await headers()).get('user-agent') ?? ''
  return createHmac('sha256', environment().addressSecret)
    .update(`${await readerKey()} ${agent}`)
    .digest('base64url')
}
