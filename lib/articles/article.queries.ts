import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { media } from '../../drizzle/schema/media'
import { sections } from '../../drizzle/schema/sections'
import { database, transaction } from '../database'
import { type EmbedDescription, listEmbedsIn } from '../embeds/embed.queries'
import { pictureColumns } from '../media/media.queries'
import type { Picture } from '../media/media.rules'
import type { ArticleContent } from './article.rules'
import type { ListedState } from './newsroom-list.rules'
import { listPicturesIn } from './reading.queries'
import { findVersionOf, type Version } from './version.queries'

export type NewsroomArticle = {
  id: number
  headline: string
  section: { name: string; hue: string } | null
  bylines: string[]
  state: ListedState
  savedAt: Date
  savedBy: string | null
}

export type NewsroomFilter = {
  state?: ListedState
  sectionId?: number
  bylineId?: number
  search?: string
  /** From 1. */
  page: number
}

const PER_PAGE = 50

const state = sql<ListedState>`case
  when ${articles.scheduleFault} is not null then 'missed'
  when ${articles.stage} = 'submitted' then 'submitted'
  when ${articles.sentBackFor} is not null then 'sent-back'
  when ${articles.scheduledAt} is not null then 'scheduled'
  when ${articles.stage} = 'ready' then 'ready'
  when ${articles.publishedAt} is null then 'draft'
  when ${articles.takenDownAt} is not null then 'taken-down'
  when ${articles.latestVersionId} <> ${articles.publishedVersionId} then 'changed'
  else 'published' end`

const names = sql<string[]>`(select coalesce(json_agg(b.name order by vb.position), '[]'::json)
  from article_version_bylines vb join bylines b on b.id = vb.byline_id where vb.version_id = ${articleVersions.id})`

const pattern = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`

/** The newsroom's list: every article by its newest version, last saved first, 50 to a page. */
export async function listForNewsroom(filter: NewsroomFilter): Promise<{ articles: NewsroomArticle[]; more: boolean }> {
  const { sectionId, bylineId, search, page } = filter
  const where: (SQL | undefined)[] = [
    filter.state && sql`${state} = ${filter.state}`,
    // said once more in the words of the index, which holds what waits and not the archive
    filter.state === 'submitted' || filter.state === 'ready' ? sql`${articles.stage} <> 'draft'` : undefined,
    filter.state === 'scheduled' || filter.state === 'missed' ? isNotNull(articles.scheduledAt) : undefined,
    filter.state === 'sent-back' ? isNotNull(articles.sentBackFor) : undefined,
    sectionId === undefined ? undefined : eq(articleVersions.sectionId, sectionId),
    search ? sql`${articleVersions.headline} ilike ${pattern(search)}` : undefined,
    bylineId === undefined
      ? undefined
      : sql`exists (select 1 from article_version_bylines vb
          where vb.version_id = ${articleVersions.id} and vb.byline_id = ${bylineId})`,
  ]
  const rows = await database()
    .select({
      id: articles.id,
      headline: articleVersions.headline,
      section: { name: sections.name, hue: sections.hue },
      bylines: names,
      state,
      savedAt: articleVersions.savedAt,
      savedBy: accounts.name,
    })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.latestVersionId))
    .leftJoin(sections, eq(sections.id, articleVersions.sectionId))
    .leftJoin(accounts, eq(accounts.id, articleVersions.savedBy))
    .where(and(...where))
    // a version's id rises with every save: newest saved first, straight from an index
    .orderBy(desc(articles.latestVersionId))
    .limit(PER_PAGE + 1)
    .offset((page - 1) * PER_PAGE)
  return { articles: rows.slice(0, PER_PAGE), more: rows.length > PER_PAGE }
}

export type EditedArticle = {
  id: number
  number: number
  /** The editor's tab that saved this version, if one did. */
  session: string | null
  content: ArticleContent
  /** The lead's and the body's pictures. */
  pictures: Picture[]
  publishedPath: string | null
  publishedAt: Date | null
  takenDown: boolean
  /** Saved since it was published. */
  changed: boolean
}

async function picturesOf({ body, lead }: ArticleContent): Promise<Picture[]> {
  const pictures = await listPicturesIn(body)
  if (!lead) return pictures
  const [row] = await database().select(pictureColumns).from(media).where(eq(media.id, lead.mediaId))
  return row ? [{ ...row, alt: lead.alt, caption: lead.caption, credit: lead.credit }, ...pictures] : pictures
}

/** The newest version of an article, with what its editor shows around it. */
export async function findForEditing(articleId: number): Promise<EditedArticle | null> {
  const [article] = await database()
    .select({
      id: articles.id,
      slug: articles.slug,
      section: sections.slug,
      publishedAt: articles.publishedAt,
      takenDownAt: articles.takenDownAt,
      publishedVersionId: articles.publishedVersionId,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, articleId))
  if (!article) return null
  const version = await transaction((tx) => findVersionOf(tx, articleId))
  if (!version) return null
  return {
    id: article.id,
    number: version.number,
    session: version.session,
    content: version.content,
    pictures: await picturesOf(version.content),
    publishedPath: article.publishedAt && !article.takenDownAt ? `/${article.section}/${article.slug}` : null,
    publishedAt: article.publishedAt,
    takenDown: article.takenDownAt !== null,
    changed: article.publishedAt !== null && article.publishedVersionId !== version.id,
  }
}

/** One version with its pictures, refused or not; without a number, the newest in the line. */
export async function findVersion(
  articleId: number,
  number?: number,
): Promise<(Version & { pictures: Picture[]; embeds: EmbedDescription[] }) | null> {
  const version = await transaction((tx) => findVersionOf(tx, articleId, number))
  if (!version) return null
  const [pictures, embeds] = await Promise.all([picturesOf(version.content), listEmbedsIn(version.content.body)])
  return { ...version, pictures, embeds }
}
