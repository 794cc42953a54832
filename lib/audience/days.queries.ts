import { type SQL, sql } from 'drizzle-orm'
import { audienceDays, audienceLines, audienceMonths, audienceSources } from '../../drizzle/schema/audience'
import { parisDay } from '../articles/dates.rules'
import type { Stretch } from './audience.rules'
import { dayCounted, names, paperSums, sums, time } from './figure.queries'
import { PAPER } from './figure.rules'

// what is in no sum yet; `from` begins a day of Paris
const waiting = (from: Date) => sql`${audienceLines} where added_at is null and counted_at >= ${time(from)}`
const date = (at: Date) => sql`${parisDay(at)}::date`

/** The whole paper's figures in stretches of whole days, each as its number from 1 (`bucket`). */
export function courseOfDays(stretches: readonly Stretch[], from: Date): SQL {
  const bounds = [...stretches.map((each) => each.from), ...stretches.slice(-1).map(({ to }) => to)].map(parisDay)
  return sql`
    select width_bucket(day, ${`{${bounds.join(',')}}`}::date[]) as bucket, ${sums} from (
      select day, ${names} from ${audienceDays} where page = ${sql.raw(`'${PAPER}'`)} and day >= ${date(from)}
      union all
      select ${dayCounted}, ${paperSums} from ${waiting(from)} group by 1) c group by 1`
}

/** Figures by page from a day of Paris on: whole months as such, the days before the first of them, and lines that wait. */
export function pagesOfDays(from: Date): SQL {
  const firstMonth = sql`date_trunc('month', ${date(from)} + interval '1 month - 1 day')::date`
  return sql`(
    select page, ${names} from ${audienceMonths} where month >= ${firstMonth}
    union all
    select page, ${names} from ${audienceDays} where day >= ${date(from)} and day < ${firstMonth} and page <> ${PAPER}
    union all
    select page, ${names} from ${waiting(from)})`
}

/** Where readers came from since a day of Paris began, most first. */
export const sourcesOfDays = (from: Date, most: number): SQL => sql`
  select source, sum(views) as views from (
    select source, views from ${audienceSources} where page = ${sql.raw(`'${PAPER}'`)} and day >= ${date(from)}
    union all
    select source, views from ${waiting(from)} and views > 0) s
  group by 1 order by 2 desc, 1 limit ${most}`
