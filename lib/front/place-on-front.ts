import { listArticlesById } from '../articles/reading.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { keepNewest, putPlace, removePlace } from './front.queries'
import { type Place, ROOM } from './front.rules'

type Placing = { articleId: number; place: Place | 'none'; by: number | null }

/**
 * Puts a published article in a place of the front page, first there, or gives its place back to the clock. Where a place
 * is full, the article that was put there first leaves it.
 *
 * Refusal: `article-not-found` (readers cannot see it).
 */
export async function placeOnFront({ articleId, place, by }: Placing): Promise<Outcome<object, 'article-not-found'>> {
  if ((await listArticlesById([articleId])).length === 0 && place !== 'none') return refuse('article-not-found')
  await transaction(async (tx) => {
    if (place === 'none') await removePlace(tx, articleId)
    else {
      await putPlace(tx, { articleId, place, by })
      await keepNewest(tx, place, ROOM[place])
    }
    await purgePages(tx, { tags: [tags.front], immediately: true })
  })
  return { ok: true }
}
