import { eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { sections } from '../../drizzle/schema/sections'
import { findVersion } from '../articles/article.queries'
import type { PublishedArticle } from '../articles/reading.queries'
import type { Signed } from '../bylines/byline.rules'
import { database } from '../database'
import { listKeywordsNamed } from '../keywords/keyword.queries'

/** A version with all that an article's page sets, as far as it has been written. */
export type PreviewedVersion = Pick<
  PublishedArticle,
  'headline' | 'standfirst' | 'bylines' | 'lead' | 'body' | 'pictures' | 'embeds' | 'keywords'
> & {
  articleId: number
  number: number
  savedAt: Date
  savedBy: string | null
  /** Kept beside the line of versions. */
  refused: boolean
  /** The section that it is to stand in, if that was said. */
  section: PublishedArticle['section'] | null
  /** The newest version in the line. */
  latest: number
  /** What readers see of the article now, and where. Null: nothing. */
  online: { number: number; path: string; publishedAt: Date; updatedAt: Date | null } | null
  embargoUntil: Date | null
}

/** Null: there is no such version. Without a number, the newest in the line. */
export async function findPreviewedVersion(articleId: number, number?: number): Promise<PreviewedVersion | null> {
  const version = await findVersion(articleId, number)
  if (!version) return null
  const { content, pictures, embeds, savedAt, savedBy, refused } = version
  const { lead, sectionId, headline, standfirst, body } = content
  const [article, signed, section, keywords] = await Promise.all([
    findStanding(articleId),
    listSigned(content.bylines),
    sectionId === null ? null : findSection(sectionId),
    listKeywordsNamed(content.keywords),
  ])
  if (!article) return null
  const shape = lead && pictures.find(({ id }) => id === lead.mediaId)
  return {
    ...article,
    ...{ articleId, number: version.number, savedAt, savedBy, refused },
    ...{ headline, standfirst, body, pictures, embeds, keywords, section },
    bylines: signed,
    lead: lead && shape ? { ...shape, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null,
  }
}

const latest = alias(articleVersions, 'latest')
const shown = alias(articleVersions, 'shown')

async function findStanding(articleId: number) {
  const [row] = await database()
    .select({
      latest: latest.number,
      shown: shown.number,
      section: sections.slug,
      slug: articles.slug,
      publishedAt: articles.publishedAt,
      updatedAt: articles.updatedAt,
      takenDownAt: articles.takenDownAt,
      embargoUntil: articles.embargoUntil,
    })
    .from(articles)
    .innerJoin(latest, eq(latest.id, articles.latestVersionId))
    .leftJoin(shown, eq(shown.id, articles.publishedVersionId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, articleId))
  if (!row) return null
  const { publishedAt, updatedAt, embargoUntil } = row
  const isOnline = publishedAt !== null && row.takenDownAt === null && row.shown !== null
  return {
    latest: row.latest,
    embargoUntil,
    online:
      isOnline && row.shown !== null
        ? { number: row.shown, path: `/${row.section}/${row.slug}`, publishedAt, updatedAt }
        : null,
  }
}

async function listSigned(signed: readonly { id: number; part: Signed['part'] }[]): Promise<Signed[]> {
  if (signed.length === 0) return []
  const rows = await database()
    .select({
      id: bylines.id,
      slug: bylines.slug,
      name: bylines.name,
      kind: bylines.kind,
      fediverse: bylines.fediverse,
    })
    .from(bylines)
    .where(inArray(bylines.id, [...new Set(signed.map(({ id }) => id))]))
  return signed.flatMap(({ id, part }) => {
    const { id: _, ...byline } = rows.find((each) => each.id === id) ?? {}
    return 'slug' in byline ? [{ ...byline, part }] : []
  })
}

async function findSection(sectionId: number) {
  const [row] = await database()
    .select({ id: sections.id, slug: sections.slug, name: sections.name, hue: sections.hue })
    .from(sections)
    .where(eq(sections.id, sectionId))
  return row ?? null
}
