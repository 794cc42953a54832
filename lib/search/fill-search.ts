import { holdArticle } from '../articles/version.queries'
import { transaction } from '../database'
import { listUnknownToSearch, refreshSearch } from './search-index.queries'

/** Articles to a transaction: publications wait for it no longer than a moment. */
const BATCH = 50

/** Makes search know the articles that were published before it was there. Several at once do the work once. Answers how many. */
export async function fillSearch(): Promise<number> {
  let filled = 0
  let after = 0
  for (;;) {
    const ids = await listUnknownToSearch(after, BATCH)
    if (ids.length === 0) return filled
    await transaction(async (tx) => {
      for (const id of ids) if (await holdArticle(tx, id)) await refreshSearch(tx, id)
    })
    filled += ids.length
    after = ids.at(-1) ?? after
  }
}
