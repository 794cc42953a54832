import { type SQL, sql } from 'drizzle-orm'
import { database } from '../database'
import { firstRulings } from './standing-rulings.queries'

/** A year of moderation, as its log has it. */
export type YearOfModeration = {
  year: number
  /** By the first ruling on each comment. */
  approved: number
  rejected: number
  spam: number
  /** Of the ruled on, those that a rule or the filter had held. */
  held: number
  /** Hours from a comment's coming to its ruling, of the middle one. Null: none was ruled on. */
  hours: number | null
  notices: number
  removed: number
  appeals: number
  overturned: number
}

const yearOf = (moment: SQL) => sql`date_part('year', ${moment} at time zone 'Europe/Paris')::int`

/** Each year in which anything was decided, newest first. Years are Paris's. */
export async function listYears(): Promise<YearOfModeration[]> {
  const rows = await database().execute<Record<keyof YearOfModeration, string | null>>(sql`
    with first as (
      select ${yearOf(sql`r.decided_at`)} as year, r.decision, c.findings @> '[{"weight":"hold"}]' as is_held,
        date_part('epoch', r.decided_at - c.posted_at) / 3600 as hours
      from ${firstRulings} r join comments c on c.id = r.comment_id),
    ruled as (
      select year, count(*) filter (where decision = 'approve') as approved, count(*) filter (where decision = 'reject') as rejected,
        count(*) filter (where decision = 'spam') as spam, count(*) filter (where is_held) as held,
        percentile_cont(0.5) within group (order by hours) as hours
      from first group by year),
    noticed as (
      select ${yearOf(sql`created_at`)} as year, count(*) as notices, count(*) filter (where outcome = 'removed') as removed
      from comment_notices group by 1),
    appealed as (
      select ${yearOf(sql`created_at`)} as year, count(*) as appeals, count(*) filter (where outcome = 'overturned') as overturned
      from appeals group by 1)
    select year, approved, rejected, spam, held, hours, notices, removed, appeals, overturned
    from ruled full join noticed using (year) full join appealed using (year) order by year desc`)
  return rows.map(({ hours, ...counts }) => ({
    ...(Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])) as Omit<
      YearOfModeration,
      'hours'
    >),
    hours: hours === null ? null : Number(hours),
  }))
}

export type RegisterLine = {
  id: number
  decidedAt: Date
  decision: string
  reason: string
  commentId: number | null
  articleId: number | null
  /** The judgements that had held the comment, by name. */
  held: string[]
  hours: number | null
  /** The decision that this one took back at once. */
  undoes: number | null
}

/** Some lines of the register of decisions behind one of them, oldest first; nothing in it names a reader. */
export async function listRegister(after: number, limit: number): Promise<RegisterLine[]> {
  const rows = await database().execute<{
    id: string
    decided_at: string
    decision: string
    reason: string
    comment_id: string | null
    article_id: string | null
    findings: { judgement: string; weight: string }[] | null
    hours: string | null
    undoes: string | null
  }>(sql`
    select r.id, r.decided_at, r.decision, r.reason, r.comment_id, r.undoes, coalesce(r.article_id, c.article_id) as article_id, c.findings,
      extract(epoch from r.decided_at - c.posted_at) / 3600 as hours
    from rulings r left join comments c on c.id = r.comment_id
    where r.id > ${after} order by r.id limit ${limit}`)
  const number = (written: string | null) => (written === null ? null : Number(written))
  return rows.map((row) => ({
    id: Number(row.id),
    decidedAt: new Date(row.decided_at),
    decision: row.decision,
    reason: row.reason,
    commentId: number(row.comment_id),
    articleId: number(row.article_id),
    held: (row.findings ?? []).filter(({ weight }) => weight === 'hold').map(({ judgement }) => judgement),
    hours: number(row.hours),
    undoes: number(row.undoes),
  }))
}
