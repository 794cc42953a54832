import { and, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { keywords } from '../../drizzle/schema/listings'
import { redirects } from '../../drizzle/schema/redirects'
import { database } from '../database'
import { listPublishedPages } from '../legal/legal-page.queries'
import { isInView } from '../legal/legal-page.rules'
import { spelledPath } from '../redirects/path.rules'
import { listSections } from '../sections/section.queries'
import { isOwnPage } from './own-pages.rules'

/** Paths that are asked about at once. */
export const MOST_PATHS = 500

/**
 * Those of some paths of our site that lead nowhere: no page of the site's own that is published, no section, author or keyword, no article
 * that readers may see, and no old address of one. Paths as `pathOnSite` gives them.
 * Whatever their number, they are asked about in five questions, each by an index.
 */
export async function listDeadPaths(paths: readonly string[]): Promise<string[]> {
  const legal = new Set(await listPublishedPages())
  const asked = [...new Set(paths)].filter((path) => !isOwnPage(path) || !isInView(path, legal))
  if (asked.length === 0) return []
  const parts = asked.map((path) => ({ path, parts: path.slice(1).split('/') }))
  const under = (first: string) => parts.flatMap(({ parts: [room, slug] }) => (room === first && slug ? [slug] : []))
  const [sections, authors, subjects, moved] = await Promise.all([
    listSections(),
    listSlugs(bylines, under('auteurs')),
    listSlugs(keywords, under('mots-cles')),
    listMoved(asked),
  ])
  const sectionIds = new Map(sections.map(({ slug, id }) => [slug, id]))
  const published = await listPublished(
    parts.flatMap(({ parts: [section = '', slug] }) => {
      const id = sectionIds.get(section)
      return id && slug ? [{ section: id, slug }] : []
    }),
  )
  const isAlive = (path: string, [room = '', slug]: string[]): boolean => {
    if (moved.has(path)) return true
    if (room === 'auteurs') return slug !== undefined && authors.has(slug)
    if (room === 'mots-cles') return slug !== undefined && subjects.has(slug)
    const section = sectionIds.get(room)
    return section !== undefined && (slug === undefined || published.has(`${section}/${slug}`))
  }
  return parts.filter(({ path, parts: each }) => !isAlive(path, each)).map(({ path }) => path)
}

async function listSlugs(table: typeof bylines | typeof keywords, slugs: string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set()
  const rows = await database().select({ slug: table.slug }).from(table).where(inArray(table.slug, slugs))
  return new Set(rows.map(({ slug }) => slug))
}

// an old address of an article that was taken down leads to its absence
async function listMoved(paths: string[]): Promise<Set<string>> {
  const spelled = [...new Set(paths.map(spelledPath))]
  const rows = await database()
    .select({ path: redirects.fromPath })
    .from(redirects)
    .leftJoin(articles, sql`${articles.id} = ${redirects.articleId}`)
    .where(
      and(
        inArray(redirects.fromPath, spelled),
        or(isNotNull(redirects.toPath), and(isNotNull(articles.publishedAt), isNull(articles.takenDownAt))),
      ),
    )
  const found = new Set(rows.map(({ path }) => path))
  return new Set(paths.filter((path) => found.has(spelledPath(path))))
}

async function listPublished(places: { section: number; slug: string }[]): Promise<Set<string>> {
  if (places.length === 0) return new Set()
  const rows = await database().execute<{ place: string }>(sql`
    select a.section_id || '/' || a.slug as place
    from json_to_recordset(${JSON.stringify(places)}::json) as asked(section bigint, slug text)
    join ${articles} a on a.section_id = asked.section and a.slug = asked.slug
    where a.published_at is not null and a.taken_down_at is null`)
  return new Set(rows.map(({ place }) => place))
}
