import { and, desc, eq, inArray, isNull, max, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersionBylines, articleVersions } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { sections } from '../../drizzle/schema/sections'
import type { Transaction } from '../database'
import type { Stage } from '../desk/stage.rules'
import { holdPictures } from '../media/media.queries'
import { noteUses } from '../media/media-uses.queries'
import type { ArticleContent } from './article.rules'
import { countWords, document, imagesOf, withKnownPictures } from './document.rules'

export type LockedArticle = {
  id: number
  sectionId: number | null
  slug: string | null
  publishedAt: Date | null
  takenDownAt: Date | null
  publishedVersionId: number | null
  stage: Stage
  stageVersionId: number | null
  scheduledAt: Date | null
  scheduledVersionId: number | null
  scheduledUpdate: 'fault' | 'substance' | null
  scheduledBy: number | null
  embargoUntil: Date | null
  /** By the database's clock. */
  isEmbargoed: boolean
  /** Whether its scheduled time has come, by the database's clock. */
  isDue: boolean
  /** What the database's clock says. */
  now: Date
}

/** Holds an article until the transaction ends: its saves and publications happen one after the other. */
export async function holdArticle(tx: Transaction, articleId: number): Promise<LockedArticle | null> {
  const [article] = await tx
    .select({
      id: articles.id,
      sectionId: articles.sectionId,
      slug: articles.slug,
      publishedAt: articles.publishedAt,
      takenDownAt: articles.takenDownAt,
      publishedVersionId: articles.publishedVersionId,
      stage: articles.stage,
      stageVersionId: articles.stageVersionId,
      scheduledAt: articles.scheduledAt,
      scheduledVersionId: articles.scheduledVersionId,
      scheduledUpdate: articles.scheduledUpdate,
      scheduledBy: articles.scheduledBy,
      embargoUntil: articles.embargoUntil,
      isEmbargoed: sql<boolean>`coalesce(${articles.embargoUntil} > clock_timestamp(), false)`,
      isDue: sql<boolean>`coalesce(${articles.scheduledAt} <= clock_timestamp(), false)`,
      now: sql`clock_timestamp()`.mapWith(articles.createdAt),
    })
    .from(articles)
    .where(eq(articles.id, articleId))
    .for('update')
  return article ?? null
}

export type Version = {
  id: number
  number: number
  savedAt: Date
  savedBy: string | null
  refused: boolean
  session: string | null
  content: ArticleContent
}

const versionColumns = {
  id: articleVersions.id,
  number: articleVersions.number,
  savedAt: articleVersions.savedAt,
  savedBy: accounts.name,
  refusedAt: articleVersions.refusedAt,
  headline: articleVersions.headline,
  standfirst: articleVersions.standfirst,
  body: articleVersions.body,
  slug: articleVersions.slug,
  sectionId: articleVersions.sectionId,
  leadMediaId: articleVersions.leadMediaId,
  leadAlt: articleVersions.leadAlt,
  leadCaption: articleVersions.leadCaption,
  leadCredit: articleVersions.leadCredit,
  keywords: articleVersions.keywords,
  session: articleVersions.session,
  bylines: sql<ArticleContent['bylines']>`(
    select coalesce(json_agg(json_build_object('id', vb.byline_id, 'part', vb.part) order by vb.position), '[]'::json)
    from article_version_bylines vb where vb.version_id = ${articleVersions.id})`,
}

/** One version: the newest in the line, or the one with this number (refused ones included). */
export const findVersionOf = (tx: Transaction, articleId: number, wanted?: number): Promise<Version | null> =>
  findFirst(
    tx,
    and(
      eq(articleVersions.articleId, articleId),
      wanted === undefined ? isNull(articleVersions.refusedAt) : eq(articleVersions.number, wanted),
    ),
  )

/** The version that an article points at. */
export const findVersionById = (tx: Transaction, versionId: number): Promise<Version | null> =>
  findFirst(tx, eq(articleVersions.id, versionId))

async function findFirst(tx: Transaction, where: SQL | undefined): Promise<Version | null> {
  const [row] = await tx
    .select(versionColumns)
    .from(articleVersions)
    .leftJoin(accounts, eq(accounts.id, articleVersions.savedBy))
    .where(where)
    .orderBy(desc(articleVersions.number))
    .limit(1)
  if (!row) return null
  const { id, number, savedAt, savedBy, refusedAt, session, ...written } = row
  const { leadMediaId, leadAlt, leadCaption, leadCredit, body, ...text } = written
  const lead = leadMediaId ? { mediaId: leadMediaId, alt: leadAlt, caption: leadCaption, credit: leadCredit } : null
  const content = { ...text, body: document.parse(body), lead }
  return { id, number, savedAt, savedBy, refused: refusedAt !== null, session, content }
}

/** An editor's tab: a random name, and which of its saves this is, from 1. */
export type EditingSession = { session: string; turn: number }

/** A session's newest text in the line of versions, or null. Its own texts overtake each other on bad networks. */
export async function findLastTurn(tx: Transaction, articleId: number, session: string) {
  const [row] = await tx
    .select({ number: articleVersions.number, turn: articleVersions.sessionTurn, savedAt: articleVersions.savedAt })
    .from(articleVersions)
    .where(
      and(
        eq(articleVersions.articleId, articleId),
        eq(articleVersions.session, session),
        isNull(articleVersions.refusedAt),
      ),
    )
    .orderBy(desc(articleVersions.number))
    .limit(1)
  return row ?? null
}

/**
 * Takes away a version that the same session has replaced since, unless it is the first of the five minutes before: of an
 * afternoon's writing some dozens of versions stay, not thousands. What readers saw, what stands aside, and what somebody pointed at
 * (`keepVersion`) stays.
 */
export async function thinSession(tx: Transaction, articleId: number, session: string, replaced: number) {
  await tx.execute(sql`delete from article_versions v
    where v.article_id = ${articleId} and v.number = ${replaced} and v.session = ${session}
      and v.published_at is null and v.refused_at is null and v.kept_at is null
      and exists (select 1 from article_versions earlier
        where earlier.article_id = v.article_id and earlier.session = v.session and earlier.refused_at is null
          and earlier.number < v.number and earlier.saved_at > now() - interval '5 minutes')`)
}

/** Has a version stay as it is: somebody submitted it, approved it, wrote beside it, or showed it outside. */
export async function keepVersion(tx: Transaction, versionId: number): Promise<void> {
  await tx
    .update(articleVersions)
    .set({ keptAt: sql`coalesce(${articleVersions.keptAt}, now())` })
    .where(eq(articleVersions.id, versionId))
}

type NewVersion = {
  articleId: number
  base: number | null
  refused: boolean
  content: ArticleContent
  by: number | null
  editing?: EditingSession
}

/** Adds a version under the next number. A refused one stands beside the line; any other becomes the newest in it. */
export async function insertVersion(tx: Transaction, version: NewVersion) {
  const { articleId, base, refused, content, by, editing } = version
  const { bylines: signed, lead, ...text } = content
  const [highest] = await tx
    .select({ number: max(articleVersions.number) })
    .from(articleVersions)
    .where(eq(articleVersions.articleId, articleId))
  const [added] = await tx
    .insert(articleVersions)
    .values({
      ...text,
      articleId,
      number: (highest?.number ?? 0) + 1,
      baseNumber: base,
      refusedAt: refused ? new Date() : null,
      leadMediaId: lead?.mediaId ?? null,
      leadAlt: lead?.alt ?? null,
      leadCaption: lead?.caption ?? '',
      leadCredit: lead?.credit ?? '',
      savedBy: by,
      session: editing?.session,
      sessionTurn: editing?.turn,
      words: countWords(content.body),
    })
    .returning({ id: articleVersions.id, number: articleVersions.number, savedAt: articleVersions.savedAt })
  if (!added) throw new Error('insert into article_versions returned no row')
  if (signed.length > 0) {
    const rows = signed.map(({ id, part }, position) => ({ versionId: added.id, bylineId: id, part, position }))
    await tx.insert(articleVersionBylines).values(rows)
  }
  if (refused) return added
  await tx.update(articles).set({ latestVersionId: added.id }).where(eq(articles.id, articleId))
  await noteUses(tx, articleId, content)
  return added
}

/** Drops what a content refers to and the newspaper does not have (any more): a draft is never lost over that. */
export async function withKnownReferences(tx: Transaction, content: ArticleContent): Promise<ArticleContent> {
  const pictures = [...imagesOf(content.body).map((image) => image.attrs.mediaId), content.lead?.mediaId ?? 0]
  const knownMedia = (await holdPictures(tx, pictures)).map((id) => ({ id }))
  const knownBylines = await tx
    .select({ id: bylines.id })
    .from(bylines)
    .where(inArray(bylines.id, [0, ...content.bylines.map(({ id }) => id)]))
  const knownSections = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.id, content.sectionId ?? 0))
  const has = (known: { id: number }[], id: number | undefined) => known.some((each) => each.id === id)
  return {
    ...content,
    sectionId: knownSections[0]?.id ?? null,
    bylines: content.bylines.filter(({ id }) => has(knownBylines, id)),
    lead: content.lead && has(knownMedia, content.lead.mediaId) ? content.lead : null,
    body: withKnownPictures(content.body, (mediaId) => has(knownMedia, mediaId)),
  }
}
