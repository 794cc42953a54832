import { sql } from 'drizzle-orm'
import { audienceHours, audienceLines, audienceSources } from '../../drizzle/schema/audience'
import { database } from '../database'
import { FIGURES } from './figure.rules'

const names = sql.raw(FIGURES.join(', '))
const sums = sql.raw(FIGURES.map((name) => `sum(${name})`).join(', '))
const added = sql.raw(FIGURES.map((name) => `${name} = audience_hours.${name} + excluded.${name}`).join(', '))

/**
 * Adds lines that are in no sum yet to those of their hour and of their day of Paris, in one statement: each line once, whatever breaks off,
 * however late it was written and however many do this at a time. Answers how many there were.
 */
export async function addUpLines(limit: number): Promise<number> {
  const [row] = await database().execute<{ count: number }>(sql`
    with taken as (
      update ${audienceLines} set added_at = now() where ctid = any(array(
        select ctid from ${audienceLines} where added_at is null order by counted_at limit ${limit} for update skip locked))
      returning *
    ), hours as (
      insert into ${audienceHours} (hour, page, ${names})
      select date_trunc('hour', counted_at), page, ${sums} from taken group by 1, 2 order by 1, 2
      on conflict (hour, page) do update set ${added}
    ), days as (
      insert into ${audienceSources} (day, page, source, views)
      select (counted_at at time zone 'Europe/Paris')::date, page, source, sum(views) from taken
      where views > 0 group by 1, 2, 3 order by 1, 2, 3
      on conflict (day, page, source) do update set views = audience_sources.views + excluded.views
    )
    select count(*)::int as count from taken`)
  return row?.count ?? 0
}
