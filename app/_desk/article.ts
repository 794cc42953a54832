import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { findPublishedArticle } from '@/lib/articles/reading.queries'
import { findRedirect } from '@/lib/redirects/redirect.queries'

/**
 * The article at an address, shared by a page and its metadata.
 * An address that moved is answered by a permanent redirect in one hop, an unknown one by 404.
 */
export const articleAt = cache(async (section: string, slug: string) => {
  const article = await findPublishedArticle(section, slug)
  if (article) return article
  const present = await findRedirect(`/${section}/${slug}`)
  if (present) permanentRedirect(present)
  notFound()
})
