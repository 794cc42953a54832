import { type SQL, sql } from 'drizzle-orm'
import { audienceHours, audienceLines } from '../../drizzle/schema/audience'
import { transaction } from '../database'
import { type Audience, type Counted, type Span, type Stretch, stretchesOf } from './audience.rules'
import { courseOfDays, pagesOfDays, sourcesOfDays } from './days.queries'
import { names, paperSums, sums, time } from './figure.queries'
import { FIGURES, type Figures, noFigures, PAPER } from './figure.rules'

/** How many rows a table of the newsroom's page has. */
const MOST = 50

/** Everything counted from a moment on: the sums, and lines that wait to be added to them. */
export const countedSince = (from: Date): SQL => sql`(
  select hour as at, page, ${names} from ${audienceHours} where hour >= ${time(from)}
  union all
  select counted_at, page, ${names} from ${audienceLines} where added_at is null and counted_at >= ${time(from)})`

// to the minute only lines tell, and they are there for a day
const linesSince = (from: Date): SQL => sql`(
  select counted_at as at, page, ${names} from ${audienceLines} where counted_at >= ${time(from)})`

type Row = Record<(typeof FIGURES)[number], string | number>
type NamedRow = Row & { name: string; path: string | null }

/** The paper's audience over a span of time up to now. */
export async function findAudience(span: Span, now = new Date()): Promise<Audience> {
  const stretches = stretchesOf(span, now)
  const from = stretches[0]?.from ?? now
  const isOfDays = span !== 'maintenant' && span !== 'jour'
  const counted = isOfDays ? pagesOfDays(from) : span === 'jour' ? countedSince(from) : linesSince(from)
  return transaction(async (tx) => {
    // a year is summed in memory; what PostgreSQL thinks that it costs would have it compiled first, and shared with processes that take
    // longer to start on a machine that serves readers
    await tx.execute(sql`
      select set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`)
    const course = await tx.execute<Row & { bucket: number }>(
      isOfDays ? courseOfDays(stretches, from) : courseOf(stretches, counted),
    )
    const [tables] = await tx.execute<Record<'articles' | 'sections' | 'authors' | 'lists', NamedRow[] | null>>(
      byName(counted),
    )
    const sources = await tx.execute<{ source: string; views: string }>(
      span === 'maintenant' ? sourcesOfLines(from) : sourcesOfDays(from, MOST),
    )
    const figures = stretches.map((_, index) => read(course.find(({ bucket }) => bucket === index + 1)))
    return {
      stretches,
      course: figures,
      total: totalOf(figures),
      articles: (tables?.articles ?? []).map(named),
      sections: (tables?.sections ?? []).map(named),
      authors: (tables?.authors ?? []).map(named),
      lists: (tables?.lists ?? []).map(named),
      sources: sources.map(({ source, views }) => ({ source, views: Number(views) })),
    }
  })
}

// an article that was deleted has figures in the paper's sum alone. Titles are looked up of those that are shown: of all, they took longer
// than a year's sums
const byName = (counted: SQL) => sql`
  with pages as materialized (
    select p.*, a.section_id, a.published_version_id as version_id from (
      select page, case when page like 'article:%' then substr(page, 9)::bigint end as article_id, ${sums}
      from ${counted} c where page <> ${PAPER} group by page) p
    left join articles a on a.id = p.article_id
  )
  select
    (select json_agg(t) from (
      select v.headline as name, case when a.taken_down_at is null then '/' || s.slug || '/' || a.slug end as path, ${names}
      from (select * from pages where version_id is not null order by views desc, article_id desc limit ${MOST}) most
      join articles a on a.id = most.article_id join sections s on s.id = most.section_id join article_versions v on v.id = most.version_id
      order by views desc, most.article_id desc) t) as articles,
    (select json_agg(t order by views desc) from (
      select s.name, '/' || s.slug as path, ${names}
      from (select section_id, ${sums} from pages where version_id is not null group by 1) each join sections s on s.id = section_id) t) as sections,
    (select json_agg(t) from (
      select b.name, '/auteurs/' || b.slug as path, ${names} from (
        select byline_id, ${sums} from pages join article_version_bylines using (version_id)
        group by 1 order by sum(views) desc limit ${MOST}) most
      join bylines b on b.id = byline_id order by views desc) t) as authors,
    (select json_agg(t) from (
      select coalesce(s.name, b.name, k.name, case when page = 'front' then 'La une' else 'Autres pages' end) as name,
        case when page = 'front' then '/' else coalesce('/' || s.slug, '/auteurs/' || b.slug, '/mots-cles/' || k.slug) end as path, ${names}
      from (select * from pages where article_id is null order by views desc limit ${MOST}) p
      left join sections s on page = 'section:' || s.id
      left join bylines b on page = 'author:' || b.id
      left join keywords k on page = 'keyword:' || k.id
      order by views desc) t) as lists`

const sourcesOfLines = (from: Date) => sql`
  select source, sum(views) as views from ${audienceLines} where counted_at >= ${time(from)} and views > 0
  group by 1 order by 2 desc, 1 limit ${MOST}`

function courseOf(stretches: readonly Stretch[], counted: SQL): SQL {
  const bounds = [...stretches.map(({ from }) => from), ...stretches.slice(-1).map(({ to }) => to)]
  const written = `{${bounds.map((bound) => bound.toISOString()).join(',')}}`
  return sql`select width_bucket(at, ${written}::timestamptz[]) as bucket, ${paperSums} from ${counted} c group by 1`
}

function totalOf(course: readonly Figures[]): Figures {
  const total = noFigures()
  for (const each of course) for (const name of FIGURES) total[name] += each[name]
  return total
}

const named = ({ name, path, ...row }: NamedRow): Counted => ({ name, path, figures: read(row) })

const read = (row: Row | undefined): Figures =>
  row ? (Object.fromEntries(FIGURES.map((name) => [name, Number(row[name])])) as Figures) : noFigures()
