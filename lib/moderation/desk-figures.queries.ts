import { type SQL, sql } from 'drizzle-orm'
import { transaction } from '../database'
import { type DeskFigures, type FiguresOfDesk, nothingDecided, type Period } from './desk-figures.rules'
import { standingRulings } from './standing-rulings.queries'

/**
 * Refusals of what a reader had notified, where the comment was in view until then. A notice and its ruling are of one transaction,
 * hence of one moment.
 */
const removals = (from: SQL) => sql`
  select r.id, r.comment_id, r.decision, r.decided_at, false as is_first
  from comment_notices n join ${standingRulings} r on r.comment_id = n.comment_id and r.decided_at = n.decided_at
  where n.outcome = 'removed' and n.decided_at >= ${from} and r.decision = 'reject' and (
    select before.decision from ${standingRulings} before
    where before.comment_id = r.comment_id and before.id < r.id order by before.id desc limit 1) = 'approve'`

// an appeal says which ruling it is against; any other reversal is known by what stands behind it and by where that left the comment
const isOverturned = sql`(
  exists (select from appeals a where a.ruling_id = r.id and a.outcome = 'overturned')
  or c.state not in ('rejected', 'spam') and exists (
    select from ${standingRulings} later
    where later.comment_id = r.comment_id and later.id > r.id and later.decision = 'approve'))`

// Only what is first has a decision, a delay and findings that count; a refusal is one wherever it stands. What is first in this time
// may not be the first of all, but of comments that came before it: so the log is read from there on, however long it is. These few are
// looked up one by one: as "not exists" PostgreSQL would read all that is older for them.
const events = (bounds: SQL, from: SQL) => sql`
  select width_bucket(r.decided_at, ${bounds}) as bucket, s.id as section, coalesce(s.parent_id, s.id) as top,
    case when is_first then r.decision end as decision,
    case when is_first then date_part('epoch', r.decided_at - c.posted_at) / 60 end as minutes,
    is_first and c.form_key is not null as is_judged,
    is_first and c.findings @> '[{"weight":"hold"}]' as is_held,
    is_first and c.findings @> '[{"weight":"trust"}]' as is_trusted,
    case when r.decision <> 'approve' then ${isOverturned} end as is_overturned
  from (
    (select distinct on (s.comment_id) s.*, true as is_first from ${standingRulings} s
      where s.decided_at >= ${from} order by s.comment_id, s.id)
    union all ${removals(from)}) r
  join comments c on c.id = r.comment_id join articles on articles.id = c.article_id
  left join sections s on s.id = articles.section_id
  where not is_first or c.posted_at >= ${from} or (
    select before.id from ${standingRulings} before
    where before.comment_id = r.comment_id and before.decided_at < ${from} limit 1) is null`

const figures = sql`
  count(*) filter (where decision = 'approve') as approved,
  count(*) filter (where decision = 'reject') as rejected,
  count(*) filter (where decision = 'spam') as spam,
  percentile_cont(array[0.5, 0.9]) within group (order by minutes) as delays,
  count(*) filter (where is_judged) as judged,
  count(*) filter (where is_held) as held,
  count(*) filter (where is_trusted) as trusted,
  count(is_overturned) as refused,
  count(*) filter (where is_overturned) as overturned`

type Row = {
  bucket: number | null
  section: string | null
  delays: number[] | null
} & Record<Exclude<keyof DeskFigures, 'median' | 'ninth'>, string>

/** What was decided in stretches of time that follow each other up to now, in one section (with its subsections) or in all. */
export async function findDeskFigures(periods: readonly Period[], sectionId: number | null): Promise<FiguresOfDesk> {
  const ends = [...periods.map(({ from }) => from), ...periods.slice(-1).map(({ to }) => to)]
  const bounds = sql`${`{${ends.map((end) => end.toISOString()).join(',')}}`}::timestamptz[]`
  const from = sql`${ends[0]?.toISOString() ?? 'infinity'}::timestamptz`
  const asked = sectionId === null ? sql`true` : sql`${sectionId} in (top, section)`
  const rows = await transaction(async (tx) => {
    // a year of 60,000 comments is sorted in memory, not on the disk, in half the time; and what PostgreSQL thinks that it costs would
    // have it compiled first, which takes longer than the question
    await tx.execute(sql`select set_config('work_mem', '32MB', true), set_config('jit', 'off', true)`)
    return tx.execute<Row>(sql`
      with events as materialized (${events(bounds, from)})
      select bucket, null::bigint as section, ${figures} from events where ${asked} group by bucket
      union all
      select null, top, ${figures} from events group by grouping sets ((top), ())
      union all
      select null, section, ${figures} from events where section <> top group by section`)
  })
  const all = rows.find((row) => row.bucket === null && row.section === null)
  return {
    periods: periods.map((_, index) => read(rows.find(({ bucket }) => bucket === index + 1))),
    sections: new Map(rows.flatMap((row) => (row.section === null ? [] : [[Number(row.section), read(row)] as const]))),
    all: read(all),
  }
}

function read(row: Row | undefined): DeskFigures {
  if (!row) return nothingDecided
  const { delays, approved, rejected, spam, judged, held, trusted, refused, overturned } = row
  const counts = { approved, rejected, spam, judged, held, trusted, refused, overturned }
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]))
  return { ...nothingDecided, ...numbers, median: delays?.[0] ?? null, ninth: delays?.[1] ?? null }
}
