import { listArticlesById } from '../articles/reading.queries'
import type { Outcome } from '../refusal'
import { refuse } from '../refusal'
import { listSections } from '../sections/section.queries'
import { arrangeFront } from './arrange-front'
import { withoutWish, withPlaced } from './arrangement.rules'
import { listWishes } from './front.queries'
import { blockOf, type Place } from './front.rules'

type Placing = { articleId: number; place: Place | 'none'; by: number | null }

/**
 * Puts a published article first in a place of the front page as it stands, or gives its place back to the clock. Where a place
 * is full, its last article leaves it.
 *
 * Refusals: `article-not-found` (readers cannot see it), `front-changed` (somebody arranged it in this very moment).
 */
export async function placeOnFront({
  articleId,
  place,
  by,
}: Placing): Promise<Outcome<object, 'article-not-found' | 'front-changed'>> {
  const before = await listWishes(new Date())
  const [seen, sections] = await Promise.all([
    listArticlesById([articleId, ...before.map((wish) => wish.articleId)]),
    listSections(),
  ])
  const inBlock = (id: number) => {
    const article = seen.find((each) => each.id === id)
    return article && blockOf(sections, article.section.id)
  }
  const wanted = place === 'none' ? withoutWish(before, articleId) : withPlaced(before, articleId, place, inBlock)
  const outcome = await arrangeFront({ before, wanted, by })
  if (outcome.ok) return { ok: true }
  return refuse(outcome.reason === 'front-changed' ? 'front-changed' : 'article-not-found')
}
