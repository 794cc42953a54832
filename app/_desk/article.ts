import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { findPublishedArticle, findTakenDown, type PublishedArticle } from '@/lib/articles/reading.queries'
import { findDiscussion } from '@/lib/comments/discussion.queries'
import { findMoved } from '@/lib/redirects/redirect.queries'
import { listRelated } from '@/lib/search/related.queries'

type Standing = { kind: 'article'; article: PublishedArticle } | { kind: 'taken-down'; id: number }

/**
 * What stands at an address, shared by a page and its metadata: an article, or the place of one that was taken down.
 * An address that moved is answered by a permanent redirect in one hop, an unknown one by 404. What was taken down stands nowhere
 * any more, its old addresses included.
 *
 * @param rest what follows the article's address in the one that is asked for, and goes along when it moved
 */
export const standingAt = cache(async (section: string, slug: string, rest = ''): Promise<Standing> => {
  const article = await findPublishedArticle(section, slug)
  if (article) return { kind: 'article', article }
  const moved = await findMoved(`/${section}/${slug}`)
  // what belongs to an article goes along with it, and with nothing else
  if (moved?.path) permanentRedirect(moved.id === null ? moved.path : moved.path + rest)
  const id = moved?.id ?? (await findTakenDown(section, slug))
  return id === null ? notFound() : { kind: 'taken-down', id }
})

/** Leads on whoever asks for an address that moved, if it did. */
export async function leadOn(path: string): Promise<void> {
  const moved = await findMoved(path)
  if (moved?.path) permanentRedirect(moved.path)
}

/**
 * What is left at an address that no page answers: one that moved leads on, in one hop, an unknown one is 404. What was taken down is
 * left, by its number.
 */
export const leftAt = cache(async (path: string): Promise<{ kind: 'taken-down'; id: number }> => {
  const moved = await findMoved(path)
  if (!moved) notFound()
  if (moved.path !== null) permanentRedirect(moved.path)
  return { kind: 'taken-down', id: moved.id }
})

/** What an article's page offers to read next, asked for once for the page and its metadata. */
export const relatedTo = cache((article: PublishedArticle) => listRelated(article, 4))

/** An article's discussion, asked for once for the page and its metadata. */
export const discussionOf = cache((articleId: number) => findDiscussion(articleId))
