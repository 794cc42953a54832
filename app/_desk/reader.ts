import 'server-only'
import { createHmac } from 'node:crypto'
import { headers } from 'next/headers'
import { environment } from '@/lib/environment'

/** A network address made a key: the same for the same reader, and no way back. An IPv6 household is its first 64 bits. */
export function addressKeyOf(forwardedFor: string): string {
  const address = forwardedFor.split(',')[0]?.trim() ?? ''
  const network =
    address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address
  return createHmac('sha256', environment().addressSecret).update(network).digest('base64url')
}

/** The key of whoever sends this request; our front process sets the header and drops what clients put there. */
export const readerKey = async (): Promise<string> => addressKeyOf((await headers()).get('x-forwarded-for') ?? '')
