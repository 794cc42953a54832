import { eq, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { listings } from '../../drizzle/schema/listings'
import { countAllDays } from '../archives/archive.queries'
import { transaction } from '../database'
import { dateAllLists } from '../listings/listing.queries'

/** Moves an article to another moment, with all that is reckoned from it. */
export async function setPublication(articleId: number, publishedAt: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(articles).set({ publishedAt, updatedAt: null }).where(eq(articles.id, articleId))
    await tx.update(listings).set({ publishedAt }).where(eq(listings.articleId, articleId))
    await countAllDays(tx)
    await dateAllLists(tx)
  })
}

/** Prints an article many times over, at one moment and under addresses of their own. */
export async function copyForSitemap(articleId: number, copies: number): Promise<void> {
  await transaction(async (tx) => {
    await tx.execute(sql`
      with printed as (
        insert into articles (section_id, slug, created_at)
        select null, null, now() from generate_series(1, ${copies}) returning id
      ), written as (
        insert into article_versions (article_id, number, headline, standfirst, body, slug, section_id)
        select p.id, 1, v.headline, v.standfirst, v.body, v.slug || '-' || p.id, v.section_id
        from printed p, articles a join article_versions v on v.id = a.published_version_id where a.id = ${articleId}
        returning id
      ) select count(*) from written`)
    await tx.execute(sql`
      with printed as (
        update articles a set section_id = v.section_id, slug = v.slug, published_version_id = v.id, latest_version_id = v.id,
          published_at = o.published_at
        from article_versions v, articles o
        where v.article_id = a.id and a.latest_version_id is null and o.id = ${articleId} and v.slug like '%-' || a.id
        returning a.id, a.published_at
      ) insert into listings (list, published_at, article_id) select 'front', published_at, id from printed`)
    await countAllDays(tx)
  })
}
