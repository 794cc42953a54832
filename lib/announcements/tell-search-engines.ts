import type { Connection } from '../embeds/fetch-public'
import { environment } from '../environment'
import { findDistribution, findIndexNowKey } from '../syndication/distribution.queries'
import { postPublic } from './post-public'
import { tellOthers } from './tell-others'

/** One of the engines' common endpoints: each of them hands on to the others (indexnow.org/faq). */
const ENDPOINT = 'https://api.indexnow.org/indexnow'

/** Understood, and understood while the key is still being checked. */
const TAKEN = [200, 202]

/** Tells search engines of pages that appeared, changed, moved or went (indexnow.org/documentation): a job of the night desk. */
export async function tellSearchEngines(connection?: Connection): Promise<void> {
  await tellOthers('search', async (addresses) => {
    const [{ indexNow }, key] = await Promise.all([findDistribution(), findIndexNowKey()])
    if (!indexNow || key === null) return { taken: false, said: 'off' }
    const site = environment().siteUrl
    const body = JSON.stringify({
      host: new URL(site).host,
      key,
      keyLocation: `${site}/${key}.txt`,
      urlList: addresses.map((address) => site + address),
    })
    return postPublic(ENDPOINT, { type: 'application/json; charset=utf-8', body, taken: TAKEN }, connection)
  })
}
