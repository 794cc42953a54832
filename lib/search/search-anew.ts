import { transaction } from '../database'
import { type ListPlace, listPlaces } from '../listings/listing.queries'
import { refreshSearch } from './search-index.queries'

/** Articles looked up at a time; each is read in a transaction of its own, so that its publication never waits long. */
const AT_A_TIME = 100

/** Makes search read a list's articles again: a name that stands in all of them has changed. */
export async function searchAnew({ list }: { list: string }, signal?: AbortSignal): Promise<void> {
  let last: ListPlace | null = null
  do {
    const places: ListPlace[] = await listPlaces(list, last, AT_A_TIME)
    for (const { articleId } of places) {
      signal?.throwIfAborted()
      await transaction((tx) => refreshSearch(tx, articleId))
    }
    last = places.length === AT_A_TIME ? (places.at(-1) ?? null) : null
  } while (last)
}
