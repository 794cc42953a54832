import { and, eq, exists, type SQL, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { keywords, listings } from '../../drizzle/schema/listings'
import { sections } from '../../drizzle/schema/sections'
import type { Transaction } from '../database'
import { listPublishedPages } from '../legal/legal-page.queries'
import { isInView } from '../legal/legal-page.rules'
import { isNamedPage } from '../links/own-pages.rules'

/** What stands at a path of ours, redirects aside. */
export type Place = { kind: 'article'; id: number } | { kind: 'taken-down'; id: number } | { kind: 'page' }

const FEED = /\/(?:rss\.xml|atom\.xml|feed\.json)$/

/** What readers find at a path; null: nothing. */
export async function findPlace(tx: Transaction, path: string): Promise<Place | null> {
  if (isNamedPage(path)) return isInView(path, new Set(await listPublishedPages(tx))) ? { kind: 'page' } : null
  const [first = '', second, third] = path.replace(FEED, '').slice(1).split('/')
  if (third !== undefined) return null
  if (second === undefined) return pageIf(await isThere(tx, sections, eq(sections.slug, first)))
  if (first === 'auteurs') return pageIf(await isThere(tx, bylines, eq(bylines.slug, second)))
  if (first === 'mots-cles') return pageIf(await isThere(tx, keywords, hasArticles(tx, second)))
  return FEED.test(path) ? null : findArticleAt(tx, first, second)
}

/** The article whose address a path is, shown or taken down. */
async function findArticleAt(tx: Transaction, section: string, slug: string): Promise<Place | null> {
  const [found] = await tx
    .select({ id: articles.id, isShown: sql<boolean>`${articles.takenDownAt} is null` })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug), sql`${articles.publishedAt} is not null`))
  return found ? { kind: found.isShown ? 'article' : 'taken-down', id: found.id } : null
}

/**
 * Lets nobody publish at an address until the transaction ends, as publishArticle does for itself: whether there is an article, and what
 * follows from it, are two steps.
 */
export async function holdAddress(tx: Transaction, path: string): Promise<void> {
  const [section = '', slug] = path.slice(1).split('/')
  if (slug === undefined) return
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('address ' || id || '/' || ${slug}::text, 0))
    from ${sections} where slug = ${section}`)
}

const pageIf = (isPage: boolean): Place | null => (isPage ? { kind: 'page' } : null)

// a keyword is nothing but its articles
const hasArticles = (tx: Transaction, slug: string) =>
  and(
    eq(keywords.slug, slug),
    exists(
      tx.select({ id: listings.articleId }).from(listings).where(sql`${listings.list} = 'keyword:' || ${keywords.id}`),
    ),
  )

async function isThere(
  tx: Transaction,
  table: typeof sections | typeof bylines | typeof keywords,
  condition: SQL | undefined,
): Promise<boolean> {
  const rows = await tx.select({ id: table.id }).from(table).where(condition).limit(1)
  return rows.length > 0
}
