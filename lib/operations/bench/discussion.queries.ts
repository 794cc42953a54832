import { sql } from 'drizzle-orm'
import { database, driver } from '../../database'

/** What the newspaper's articles say, paragraph by paragraph: words for comments. */
export async function listParagraphs(): Promise<string[]> {
  const rows = await database().execute<{ text: string }>(sql`
    select distinct part #>> '{}' as text from articles a join article_versions v on v.id = a.published_version_id,
      jsonb_path_query(v.body, '$.**.text') part where length(part #>> '{}') > 60 order by 1`)
  return rows.map(({ text }) => text)
}

/**
 * Gives comments what only time gives: they were posted over a month, and readers found few of them useful, and most of them not at
 * all. Then the tables are as the autovacuum would have left them by the end of it.
 */
export async function ageComments(articleId: number): Promise<void> {
  await database().execute(sql`
    update comments c set posted_at = now() - (1 - place.share) * interval '30 days',
      decided_at = now() - (1 - place.share) * interval '30 days', useful = floor(60 * pow((hashint8(c.id) & 65535) / 65536.0, 8))
    from (select id, percent_rank() over (order by id) as share from comments where article_id = ${articleId}) place
    where place.id = c.id and c.state = 'approved'`)
  await driver().unsafe('vacuum analyze comments')
}

export async function countComments(articleId: number): Promise<number> {
  const [row] = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from comments where article_id = ${articleId}`,
  )
  return row?.count ?? Number.NaN
}

/** Has all limits begin anew, as if their time were over. */
export async function forgetLimits(): Promise<void> {
  await database().execute(sql`delete from rate_limits`)
}
