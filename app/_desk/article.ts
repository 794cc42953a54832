import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { findPublishedArticle, findTakenDown, type PublishedArticle } from '@/lib/articles/reading.queries'
import { findRedirect } from '@/lib/redirects/redirect.queries'

type Standing = { kind: 'article'; article: PublishedArticle } | { kind: 'taken-down'; id: number }

/**
 * What stands at an address, shared by a page and its metadata: an article, or the place of one that was taken down.
 * An address that moved is answered by a permanent redirect in one hop, an unknown one by 404.
 */
export const standingAt = cache(async (section: string, slug: string): Promise<Standing> => {
  const article = await findPublishedArticle(section, slug)
  if (article) return { kind: 'article', article }
  const present = await findRedirect(`/${section}/${slug}`)
  if (present) permanentRedirect(present)
  const id = await findTakenDown(section, slug)
  return id === null ? notFound() : { kind: 'taken-down', id }
})

/** The article at an address, where nothing but an article will do. */
export async function articleAt(section: string, slug: string): Promise<PublishedArticle> {
  const standing = await standingAt(section, slug)
  return standing.kind === 'article' ? standing.article : notFound()
}
