import { sql } from 'drizzle-orm'
import { countAllDays } from '../../archives/archive.queries'
import { transaction } from '../../database'
import { dateAllLists } from '../../listings/listing.queries'
import { patiently } from './archive.queries'

export const CROWDED = { month: '2015-05', articles: 60_000 }
const YEARS = 20
const KEYWORDS = 20_000
/** Letters of a body: as long as what PostgreSQL leaves in the row (longer ones lie beside it and do not widen it). */
const BODY = 1000

/**
 * Prints so many articles over twenty years, with pictures, sections, authors and keywords; many of them in one month, which
 * has more than a file may hold. Only what sitemaps read is like an archive: the words are not.
 */
export async function fillForSitemaps(articles: number): Promise<void> {
  await patiently(`
    drop index article_versions_headline;
    insert into keywords (slug, name) select 'sujet-' || i, 'Sujet ' || i from generate_series(1, ${KEYWORDS}) i;
    create temp table printed as
      select o.articles + i as id, o.versions + i as version,
        case when i <= ${CROWDED.articles} then '${CROWDED.month}-01'::timestamptz + make_interval(secs => i * 30 * 86400.0 / ${CROWDED.articles})
          else now() - make_interval(secs => (i - ${CROWDED.articles}) * (${YEARS} * 31557600.0 / ${articles})) end as at,
        section.id as section, picture.id as picture, byline.id as byline, keyword.id as keyword
      from (select (select max(id) from articles) as articles, (select max(id) from article_versions) as versions) o
      cross join generate_series(1, ${articles}) i
      join ${numbered('sections')} section on ${takesTurns('sections', 'section')}
      join ${numbered('media')} picture on ${takesTurns('media', 'picture')}
      join ${numbered('bylines')} byline on ${takesTurns('bylines', 'byline')}
      join ${numbered('keywords')} keyword on ${takesTurns('keywords', 'keyword')};
    insert into articles (id, section_id, slug, published_at, updated_at, published_version_id, latest_version_id)
      overriding system value
      select id, section, 'un-titre-d-article-comme-il-y-en-a-dans-les-journaux-' || id, at,
        case when id % 5 = 0 then at + interval '1 hour' end, version, version from printed order by at;
    insert into article_versions (id, article_id, number, headline, standfirst, body, slug, section_id, lead_media_id, lead_alt)
      overriding system value
      select version, id, 1, 'Un titre d’article comme il y en a dans les journaux ' || id, 'Un chapô qui dit en deux lignes de quoi il retourne.',
        jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat(md5(id::text), ${BODY} / 32)))),
        'un-titre-d-article-comme-il-y-en-a-dans-les-journaux-' || id, section, picture, '' from printed order by at;
    insert into listings (list, published_at, article_id)
      select list, at, id from printed,
        unnest(array['front', 'section:' || section, 'author:' || byline, 'keyword:' || keyword]) list;
    drop table printed`)
  await transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    await countAllDays(tx)
    await dateAllLists(tx)
  })
  await patiently('vacuum analyze')
}

const numbered = (table: string) => `(select id, row_number() over (order by id) - 1 as place from ${table})`

// counted beside the join: a count that came with each row would have every article compared with every keyword
const takesTurns = (table: string, name: string) => `${name}.place = i % (select count(*) from ${table})`
