import 'server-only'
import { headers } from 'next/headers'
import { deviceOf } from '@/lib/accounts/device.rules'
import { networkOf } from '@/lib/limits/network.rules'
import { rotatingHash } from '@/lib/privacy/rotating-hash'

/** A network address made a key: the same for the same reader for a month at most, and no way back. */
export const addressKeyOf = (forwardedFor: string): Promise<string> => rotatingHash('network', networkOf(forwardedFor))

const network = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? ''
const agent = async (): Promise<string> => (await headers()).get('user-agent') ?? ''

/** The key of whoever sends this request; our front process sets the header and drops what clients put there. */
export const readerKey = async (): Promise<string> => addressKeyOf(await network())

/** The key of what the browser says it is. */
export const agentKey = async (): Promise<string> => rotatingHash('browser', await agent())

/** A key for whoever presses a button, finer than {@link readerKey}: a household's browsers count one by one. */
export const voterKey = async (): Promise<string> =>
  rotatingHash('voter', `${networkOf(await network())} ${await agent()}`)

/** The browser and its system, in our words. The front process asks for pages by a name of its own, and says the browser's beside it. */
export const deviceWords = async (): Promise<string> => deviceOf((await headers()).get('x-browser') ?? (await agent()))
