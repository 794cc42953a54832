import { sql } from 'drizzle-orm'
import { addUpAudience } from '../../audience/add-up-audience'
import { database, driver } from '../../database'

const ARTICLES = 10_000
const SECTIONS = 10
const AUTHORS = 60
const DAYS = 365
/** Pages with figures in each hour: the front and the sections, articles of these days, and old ones, drawn from all. */
const HOUR = { lists: 1 + SECTIONS, recent: 58, old: 46 }
const PAGES = HOUR.lists + HOUR.recent + HOUR.old
/** Lines of a day as page caches write them. */
const LINES = 200_000

// any number from 0 to 2^31 - 1, the same each time
const drawn = (what: string) => `(hashint8extended(${what}, 0) & 2147483647)`

const figures = (
  views: string,
) => `${views}, ${views} - ${views} / 5, ${views} * 3 / 5, 0, ${views} - ${views} * 3 / 5, ${views} / 2,
  ${views} / 2, ${views} / 3, ${views} / 4, ${views} / 5,
  ${[2, 2, 2, 3, 3, 4, 6, 8, 20, 40].map((part) => `${views} / ${part}`).join(', ')}`

const columns = `batch, number, counted_at, page, source, views, visitors, phone, tablet, computer, reads, reached_1, reached_2, reached_3,
  reached_4, stayed_1, stayed_2, stayed_3, stayed_4, stayed_5, stayed_6, stayed_7, stayed_8, stayed_9, stayed_10`

/** A newspaper of ten thousand articles, in sections, by authors: no more of them than what their audience is told by. */
export async function makeNewspaper(): Promise<void> {
  await driver().unsafe(`
    insert into sections (slug, name, hue, position)
      select 'rubrique-' || i, 'Rubrique ' || i, 'blue', i from generate_series(1, ${SECTIONS}) i;
    insert into bylines (slug, name) select 'auteur-' || i, 'Auteur ' || i from generate_series(1, ${AUTHORS}) i;
    with printed as (
      insert into articles (id, section_id, slug, published_at, published_version_id, latest_version_id) overriding system value
      select i, 1 + i % ${SECTIONS}, 'article-' || i, now() - make_interval(hours => (${ARTICLES} - i)::int), i, i
      from generate_series(1, ${ARTICLES}) i
    ), written as (
      insert into article_versions (id, article_id, number, headline, standfirst, body, slug, section_id) overriding system value
      select i, i, 1, 'Le titre de l’article ' || i, '', '{"type": "doc", "content": []}', 'article-' || i, 1 + i % ${SECTIONS}
      from generate_series(1, ${ARTICLES}) i
    )
    insert into article_version_bylines (version_id, byline_id, position)
    select i, 1 + i % ${AUTHORS}, 0 from generate_series(1, ${ARTICLES}) i`)
}

/** A year of it, as lines that are added up as the night desk does. Answers how many there were, and how many of them a second. */
export async function fillYear(): Promise<{ lines: number; perSecond: number }> {
  let [lines, ms] = [0, 0]
  for (let first = DAYS; first > 0; first -= 10) {
    await insertDays(first, Math.max(1, first - 9))
    const started = performance.now()
    lines += await addUpAudience()
    ms += performance.now() - started
    // as they go after a day
    await driver()`truncate audience_lines`
  }
  await insertToday('5 minutes', '1 day')
  const started = performance.now()
  lines += await addUpAudience()
  ms += performance.now() - started
  await insertToday('0 minutes', '5 minutes')
  await driver().unsafe('vacuum analyze')
  return { lines, perSecond: (lines / ms) * 1000 }
}

async function insertDays(first: number, last: number) {
  const seed = `(day * 24 + hour) * 1000 + n`
  await driver().unsafe(`
    insert into audience_lines (${columns})
    select gen_random_uuid(), 1, at, page, source, ${figures('views')}
    from (
      select date_trunc('hour', now()) - make_interval(days => day, hours => hour) as at, case
          when n = 1 then 'front'
          when n <= ${HOUR.lists} then 'section:' || n - 1
          when n <= ${HOUR.lists + HOUR.recent} then 'article:' || ${ARTICLES} - day * 24 - (n + hour * 13) % 80
          else 'article:' || 1 + ${drawn(seed)} % ${ARTICLES} end as page,
        case when place < 35 then 'google.com' when place < 60 then 'direct' when place < 80 then 'internal'
          when place < 90 then 'facebook.com' else 'site-' || ${drawn(`${seed} + 3`)} % 300 || '.example' end as source,
        case when n <= ${HOUR.lists + HOUR.recent} then 20 + ${drawn(`${seed} + 4`)} % 200 else 1 + ${drawn(`${seed} + 4`)} % 3 end as views
      from generate_series(${last}, ${first}) day, generate_series(0, 23) hour, generate_series(1, ${PAGES}) n,
        lateral (select ${drawn(`${seed} + 2`)} % 100 as place) of_it
    ) each`)
}

/** Lines between two times ago, written as if a page cache had counted so many evenly over the day. */
async function insertToday(until: string, from: string) {
  await driver().unsafe(`
    insert into audience_lines (${columns})
    select gen_random_uuid(), 1, at, 'article:' || ${ARTICLES} - ${drawn('n')} % 300,
      case when n % 3 = 0 then '' else 'google.com' end, ${figures('3')}
    from generate_series(1, ${LINES}) n, lateral (select now() - n * interval '1 day' / ${LINES} as at) of_it
    where at > now() - interval '${from}' and at <= now() - interval '${until}'`)
}

/** Rows and sizes of what was filled, their indexes included. */
export async function sizesOfSums(): Promise<string> {
  const tables = ['audience_lines', 'audience_hours', 'audience_days', 'audience_months', 'audience_sources']
  const said: string[] = []
  for (const name of tables) {
    const [row] = await database().execute<{ rows: number; size: string }>(sql`
      select count(*)::int as rows, pg_size_pretty(pg_total_relation_size(${name})) as size from ${sql.raw(name)}`)
    said.push(`${name.replace('audience_', '')} ${row?.rows.toLocaleString('en')} (${row?.size})`)
  }
  return said.join(', ')
}
