import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { media } from '../../drizzle/schema/media'
import { sections } from '../../drizzle/schema/sections'
import { database } from '../database'
import type { Picture } from '../media/media.rules'
import { type Document, document, imagesOf } from './document.rules'

type Signature = { slug: string; name: string }

/** What a card, a list or a feed shows of an article that readers may see. */
export type ArticleSummary = {
  id: number
  path: string
  headline: string
  standfirst: string
  section: { id: number; slug: string; name: string; hue: string }
  bylines: Signature[]
  publishedAt: Date
  /** Last change of substance, if any. */
  updatedAt: Date | null
  lead: Picture | null
  commentCount: number
}

export type PublishedArticle = ArticleSummary & { body: Document; pictures: Picture[] }

/** Where the next page of a list begins: after this article. */
export type Cursor = { publishedAt: Date; id: number }

const signatures = sql<Signature[]>`(
  select coalesce(json_agg(json_build_object('slug', b.slug, 'name', b.name) order by vb.position), '[]'::json)
  from article_version_bylines vb join bylines b on b.id = vb.byline_id
  where vb.version_id = ${articleVersions.id})`

const approvedComments = sql<number>`(
  select count(*)::int from comments c where c.article_id = ${articles.id} and c.state = 'approved')`

const summaryColumns = {
  id: articles.id,
  slug: articles.slug,
  publishedAt: articles.publishedAt,
  updatedAt: articles.updatedAt,
  headline: articleVersions.headline,
  standfirst: articleVersions.standfirst,
  section: { id: sections.id, slug: sections.slug, name: sections.name, hue: sections.hue },
  bylines: signatures,
  commentCount: approvedComments,
  lead: { alt: articleVersions.leadAlt, caption: articleVersions.leadCaption, credit: articleVersions.leadCredit },
  leadMedia: {
    id: media.id,
    contentHash: media.contentHash,
    width: media.width,
    height: media.height,
    widths: media.widths,
  },
}

// as the indexes have it: drizzle writes them NULLS LAST, and PostgreSQL uses them for no other order
const newestFirst = [sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc nulls last`]

const live = and(isNotNull(articles.publishedAt), isNull(articles.takenDownAt))

const selectSummaries = () =>
  database()
    .select(summaryColumns)
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articleVersions.leadMediaId))

type Row = Awaited<ReturnType<typeof selectSummaries>>[number]

function toSummary({ slug, publishedAt, lead, leadMedia, ...row }: Row): ArticleSummary {
  if (!publishedAt || !slug) throw new Error(`article ${row.id} is read as published and is not`)
  return {
    ...row,
    publishedAt,
    path: `/${row.section.slug}/${slug}`,
    lead: leadMedia ? { ...leadMedia, ...lead } : null,
  }
}

async function list(where: SQL | undefined, limit: number, after?: Cursor): Promise<ArticleSummary[]> {
  const older =
    after &&
    or(
      lt(articles.publishedAt, after.publishedAt),
      and(eq(articles.publishedAt, after.publishedAt), lt(articles.id, after.id)),
    )
  const rows = await selectSummaries()
    .where(and(live, where, older))
    .orderBy(...newestFirst)
    .limit(limit)
  return rows.map(toSummary)
}

/** The newest articles of the whole paper. */
export const listLatest = (limit: number, after?: Cursor) => list(undefined, limit, after)

export const listInSection = (sectionId: number, limit: number, after?: Cursor) =>
  list(eq(articles.sectionId, sectionId), limit, after)

export const listSignedBy = (bylineId: number, limit: number, after?: Cursor) =>
  list(
    sql`exists (select 1 from article_version_bylines vb
      where vb.version_id = ${articles.publishedVersionId} and vb.byline_id = ${bylineId})`,
    limit,
    after,
  )

/** The article at an address, or null: unknown, not published, or taken down. */
export async function findPublishedArticle(sectionSlug: string, slug: string): Promise<PublishedArticle | null> {
  const [row] = await database()
    .select({ ...summaryColumns, body: articleVersions.body })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articleVersions.leadMediaId))
    .where(and(live, eq(sections.slug, sectionSlug), eq(articles.slug, slug)))
  if (!row) return null
  const body = document.parse(row.body)
  return { ...toSummary(row), body, pictures: await listPicturesIn(body) }
}

/** The article that was taken down from an address. */
export async function findTakenDown(sectionSlug: string, slug: string): Promise<number | null> {
  const [row] = await database()
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isNotNull(articles.takenDownAt), eq(sections.slug, sectionSlug), eq(articles.slug, slug)))
  return row?.id ?? null
}

/** The pictures that a body shows, described as it describes them. */
export async function listPicturesIn(body: Document): Promise<Picture[]> {
  const images = imagesOf(body)
  if (images.length === 0) return []
  const rows = await database()
    .select(summaryColumns.leadMedia)
    .from(media)
    .where(inArray(media.id, [...new Set(images.map((image) => image.attrs.mediaId))]))
  return images.flatMap(({ attrs: { mediaId, alt, caption, credit } }) => {
    const row = rows.find((each) => each.id === mediaId)
    return row ? [{ ...row, alt, caption, credit }] : []
  })
}

export type SitemapEntry = { path: string; changedAt: Date }

/** Every address that crawlers should know, newest first. */
export async function listSitemapEntries(limit: number): Promise<SitemapEntry[]> {
  const rows = await database()
    .select({
      section: sections.slug,
      slug: articles.slug,
      changedAt: sql<Date>`coalesce(${articles.updatedAt}, ${articles.publishedAt})`.mapWith(articles.publishedAt),
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(live)
    .orderBy(...newestFirst)
    .limit(limit)
  return rows.map(({ section, slug, changedAt }) => ({ path: `/${section}/${slug}`, changedAt }))
}
