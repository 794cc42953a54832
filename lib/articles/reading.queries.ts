import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { media } from '../../drizzle/schema/media'
import { sections } from '../../drizzle/schema/sections'
import type { Signed } from '../bylines/byline.rules'
import { listCorrectionsOf } from '../corrections/correction.queries'
import type { Correction } from '../corrections/correction.rules'
import { database } from '../database'
import { type EmbedDescription, listEmbedsIn } from '../embeds/embed.queries'
import { listKeywordsNamed } from '../keywords/keyword.queries'
import { pictureColumns } from '../media/media.queries'
import type { Picture } from '../media/media.rules'
import { type Document, document, imagesOf } from './document.rules'

type Keyword = { slug: string; name: string }

/** What a card, a list or a feed shows of an article that readers may see. */
export type ArticleSummary = {
  id: number
  path: string
  headline: string
  standfirst: string
  section: { id: number; slug: string; name: string; hue: string }
  bylines: Signed[]
  publishedAt: Date
  /** Last change of substance, if any. */
  updatedAt: Date | null
  lead: Picture | null
  commentCount: number
}

export type PublishedArticle = ArticleSummary & {
  body: Document
  pictures: Picture[]
  embeds: EmbedDescription[]
  keywords: Keyword[]
  /** Newest first. */
  corrections: Correction[]
}

const signatures = sql<Signed[]>`(
  select coalesce(json_agg(json_build_object('slug', b.slug, 'name', b.name, 'part', vb.part, 'kind', b.kind,
    'fediverse', b.fediverse) order by vb.position), '[]'::json)
  from article_version_bylines vb join bylines b on b.id = vb.byline_id
  where vb.version_id = ${articleVersions.id})`

const approvedComments = sql<number>`(
  select coalesce(max(d.shown), 0) from discussions d where d.article_id = ${articles.id})`

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
  leadMedia: pictureColumns,
}

const live = and(isNotNull(articles.publishedAt), isNull(articles.takenDownAt))

/** Articles with all that a summary shows; whoever joins or filters them makes summaries of the rows. */
export const selectSummaries = () =>
  database()
    .select(summaryColumns)
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articleVersions.leadMediaId))

type Row = Awaited<ReturnType<typeof selectSummaries>>[number]

export function toSummary({ slug, publishedAt, lead, leadMedia, ...row }: Row): ArticleSummary {
  if (!publishedAt || !slug) throw new Error(`article ${row.id} is read as published and is not`)
  return {
    ...row,
    publishedAt,
    path: `/${row.section.slug}/${slug}`,
    lead: leadMedia ? { ...leadMedia, ...lead } : null,
  }
}

/** The newest changes of substance, newest first. */
export async function listLastUpdated(limit: number): Promise<ArticleSummary[]> {
  const rows = await selectSummaries()
    .where(and(isNotNull(articles.updatedAt), isNull(articles.takenDownAt)))
    .orderBy(sql`${articles.updatedAt} desc nulls last`, sql`${articles.id} desc nulls last`)
    .limit(limit)
  return rows.map(toSummary)
}

/** Those of some articles that readers may see, in the order asked for. */
export async function listArticlesById(ids: readonly number[]): Promise<ArticleSummary[]> {
  if (ids.length === 0) return []
  const rows = await selectSummaries().where(and(live, inArray(articles.id, [...ids])))
  const found = new Map(rows.map((row) => [row.id, toSummary(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The article at an address, or null: unknown, not published, or taken down. */
export async function findPublishedArticle(sectionSlug: string, slug: string): Promise<PublishedArticle | null> {
  const [row] = await database()
    .select({ ...summaryColumns, body: articleVersions.body, keywords: articleVersions.keywords })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.publishedVersionId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articleVersions.leadMediaId))
    .where(and(live, eq(sections.slug, sectionSlug), eq(articles.slug, slug)))
  if (!row) return null
  const body = document.parse(row.body)
  const [pictures, embeds, keywords, corrections] = await Promise.all([
    listPicturesIn(body),
    listEmbedsIn(body),
    listKeywordsNamed(row.keywords),
    listCorrectionsOf(row.id),
  ])
  return { ...toSummary(row), body, pictures, embeds, keywords, corrections }
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

/** Whether an article was published, and taken down since. */
export async function isTakenDown(articleId: number): Promise<boolean> {
  const rows = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.id, articleId), isNotNull(articles.takenDownAt)))
  return rows.length > 0
}

/** The pictures that a body shows, described as it describes them. */
export async function listPicturesIn(body: Document): Promise<Picture[]> {
  const images = imagesOf(body)
  if (images.length === 0) return []
  const rows = await database()
    .select(pictureColumns)
    .from(media)
    .where(inArray(media.id, [...new Set(images.map((image) => image.attrs.mediaId))]))
  return images.flatMap(({ attrs: { mediaId, alt, caption, credit } }) => {
    const row = rows.find((each) => each.id === mediaId)
    return row ? [{ ...row, alt, caption, credit }] : []
  })
}
