import { type SQL, sql } from 'drizzle-orm'
import {
  audienceDays,
  audienceHours,
  audienceLines,
  audienceMonths,
  audienceSources,
} from '../../drizzle/schema/audience'
import { database } from '../database'
import { dayCounted, names, paperSums, sums } from './figure.queries'
import { FIGURES, PAPER } from './figure.rules'

const addedTo = (table: SQL) =>
  sql.join(
    FIGURES.map((name) => sql`${sql.raw(name)} = ${table}.${sql.raw(name)} + excluded.${sql.raw(name)}`),
    sql`, `,
  )

/**
 * Adds lines that are in no sum yet to those of their hour, and of their day and month of Paris, in one statement: each line once, whatever
 * breaks off, however late it was written and however many do this at a time. Answers how many there were.
 */
export async function addUpLines(limit: number): Promise<number> {
  // rows are taken in one order by whoever adds: nobody waits for somebody who waits for them
  const [row] = await database().execute<{ count: number }>(sql`
    with taken as (
      update ${audienceLines} set added_at = now() where ctid = any(array(
        select ctid from ${audienceLines} where added_at is null order by counted_at limit ${limit} for update skip locked))
      returning *, ${dayCounted} as day
    ), hours as (
      insert into ${audienceHours} (hour, page, ${names})
      select date_trunc('hour', counted_at), page, ${sums} from taken group by 1, 2 order by 1, 2
      on conflict (hour, page) do update set ${addedTo(sql`audience_hours`)}
    ), days as (
      insert into ${audienceDays} (day, page, ${names})
      select * from (
        select day, page, ${sums} from taken where page <> ${PAPER} group by 1, 2
        union all
        select day, ${PAPER}, ${paperSums} from taken group by 1) each_and_all order by 1, 2
      on conflict (day, page) do update set ${addedTo(sql`audience_days`)}
    ), months as (
      insert into ${audienceMonths} (month, page, ${names})
      select date_trunc('month', day)::date, page, ${sums} from taken where page <> ${PAPER} group by 1, 2 order by 1, 2
      on conflict (month, page) do update set ${addedTo(sql`audience_months`)}
    ), sources as (
      insert into ${audienceSources} (day, page, source, views)
      select day, coalesce(page, ${PAPER}), source, sum(views) from taken where views > 0
      group by grouping sets ((day, page, source), (day, source)) order by 1, 2, 3
      on conflict (day, page, source) do update set views = audience_sources.views + excluded.views
    )
    select count(*)::int as count from taken`)
  return row?.count ?? 0
}
