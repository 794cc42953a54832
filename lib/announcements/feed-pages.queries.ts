import { inArray, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { keywords, listings } from '../../drizzle/schema/listings'
import { sections } from '../../drizzle/schema/sections'
import type { Transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { FEED_ENTRIES } from '../syndication/feed.rules'

/** Those of some lists whose feeds an article stands in, or stood in before it left: it is, or was, among the newest. */
export async function listsWithFeedOf(tx: Transaction, articleId: number, lists: readonly string[]): Promise<string[]> {
  if (lists.length === 0) return []
  const rows = await tx.execute<{ list: string }>(sql`
    select wanted.list from unnest(${sql.param([...lists])}::text[]) as wanted(list)
    where ${FEED_ENTRIES}::int > (
      select count(*) from (
        select 1 from ${listings} newer
        where newer.list = wanted.list and (newer.published_at, newer.article_id) > (
          (select published_at from ${articles} where id = ${articleId}), ${articleId}::bigint)
        limit ${FEED_ENTRIES}
      ) as above
    )`)
  return rows.map(({ list }) => list)
}

/** The pages of lists, beside which their feeds are: `/`, `/culture`, `/auteurs/chia`, `/mots-cles/climat`. */
export async function listPagesOf(tx: Transaction, lists: readonly string[]): Promise<string[]> {
  const idsOf = (kind: string) => [
    0,
    ...lists.flatMap((list) => (list.startsWith(`${kind}:`) ? [Number(list.slice(kind.length + 1))] : [])),
  ]
  const inSections = await tx
    .select({ slug: sections.slug })
    .from(sections)
    .where(inArray(sections.id, idsOf('section')))
  const byAuthors = await tx
    .select({ slug: bylines.slug })
    .from(bylines)
    .where(inArray(bylines.id, idsOf('author')))
  const about = await tx
    .select({ slug: keywords.slug })
    .from(keywords)
    .where(inArray(keywords.id, idsOf('keyword')))
  return [
    ...(lists.includes(tags.front) ? ['/'] : []),
    ...inSections.map(({ slug }) => `/${slug}`),
    ...byAuthors.map(({ slug }) => `/auteurs/${slug}`),
    ...about.map(({ slug }) => `/mots-cles/${slug}`),
  ]
}
