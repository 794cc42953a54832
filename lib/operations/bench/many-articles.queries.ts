import { sql } from 'drizzle-orm'
import { database } from '../../database'

/** Prints copies of an article under addresses of their own. Answers the addresses. */
export async function copyArticle(articleId: number, copies: number): Promise<string[]> {
  await database().execute(sql`
    insert into articles (section_id, slug, created_at, published_at, published_version_id, latest_version_id)
    select null, null, created_at, null, null, null from articles, generate_series(1, ${copies}) where id = ${articleId}`)
  await database().execute(sql`
    insert into article_versions (article_id, number, headline, standfirst, body, slug, section_id, lead_media_id, lead_alt)
    select a.id, 1, v.headline || ' ' || a.id, v.standfirst, v.body, 'copie-' || a.id, v.section_id, v.lead_media_id, v.lead_alt
    from articles a, articles o join article_versions v on v.id = o.published_version_id
    where o.id = ${articleId} and a.latest_version_id is null`)
  const rows = await database().execute<{ path: string }>(sql`
    update articles a set section_id = v.section_id, slug = v.slug, published_version_id = v.id, latest_version_id = v.id,
      published_at = now() - make_interval(days => 400, secs => a.id)
    from article_versions v, sections s
    where v.article_id = a.id and a.latest_version_id is null and s.id = v.section_id
    returning '/' || s.slug || '/' || v.slug as path`)
  return rows.map(({ path }) => path)
}

export async function findArticleAt(slug: string): Promise<{ id: number; by: number }> {
  const [row] = await database().execute<{ id: string; by: string }>(
    sql`select id, (select min(id) from accounts) as by from articles where slug = ${slug}`,
  )
  if (!row) throw new Error(`no article ${slug}`)
  return { id: Number(row.id), by: Number(row.by) }
}
