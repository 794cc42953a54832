import type { Connection } from '../embeds/fetch-public'
import { environment } from '../environment'
import { findDistribution } from '../syndication/distribution.queries'
import { postPublic } from './post-public'
import { tellOthers } from './tell-others'

/** Any of them: what a hub answers to its publishers is its own affair (WebSub, section 6). */
const TAKEN = [200, 201, 202, 204]

/**
 * Tells the WebSub hub of feeds that changed: a job of the night desk. One request names them all (PubSubHubbub 0.4, section 7:
 * hub.url may be repeated); the hub then fetches each and hands it to whoever follows it.
 */
export async function tellHub(connection?: Connection): Promise<void> {
  await tellOthers('hub', async (addresses) => {
    const { hub } = await findDistribution()
    if (!hub) return { taken: false, said: 'off' }
    const site = environment().siteUrl
    const body = new URLSearchParams([
      ['hub.mode', 'publish'],
      ...addresses.map((address): [string, string] => ['hub.url', site + address]),
    ])
    const type = 'application/x-www-form-urlencoded'
    return postPublic(hub, { type, body: body.toString(), taken: TAKEN }, connection)
  })
}
