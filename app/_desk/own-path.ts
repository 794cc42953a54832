import 'server-only'
import { headers } from 'next/headers'

/** The path (with query) of the page a form was posted from; never another site's. */
export async function ownPath(): Promise<string> {
  const address = (await headers()).get('x-address') ?? '/'
  return /^\/(?![/\\])/.test(address) ? address : '/'
}
