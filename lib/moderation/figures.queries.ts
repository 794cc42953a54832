import { sql } from 'drizzle-orm'
import { database } from '../database'

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

/** Each year in which anything was decided, newest first. Years are Paris's. */
export async function listYears(): Promise<YearOfModeration[]> {
  const rows = await database().execute<Record<keyof YearOfModeration, string | null>>(sql`
    with ruled as (
      -- what was decided first: a notice or an appeal is counted below, and reads no comment anew
      select distinct on (r.comment_id) extract(year from r.decided_at at time zone 'Europe/Paris')::int as year, r.decision, c.findings,
        extract(epoch from r.decided_at - c.posted_at) / 3600 as hours
      from rulings r join comments c on c.id = r.comment_id order by r.comment_id, r.id),
    noticed as (
      select extract(year from created_at at time zone 'Europe/Paris')::int as year, outcome from comment_notices),
    appealed as (
      select extract(year from created_at at time zone 'Europe/Paris')::int as year, outcome from appeals),
    years as (select year from ruled union select year from noticed union select year from appealed)
    select y.year,
      (select count(*) from ruled where ruled.year = y.year and decision = 'approve') as approved,
      (select count(*) from ruled where ruled.year = y.year and decision = 'reject') as rejected,
      (select count(*) from ruled where ruled.year = y.year and decision = 'spam') as spam,
      (select count(*) from ruled where ruled.year = y.year and findings @> '[{"weight":"hold"}]') as held,
      (select percentile_cont(0.5) within group (order by ruled.hours) from ruled where ruled.year = y.year) as hours,
      (select count(*) from noticed where noticed.year = y.year) as notices,
      (select count(*) from noticed where noticed.year = y.year and outcome = 'removed') as removed,
      (select count(*) from appealed where appealed.year = y.year) as appeals,
      (select count(*) from appealed where appealed.year = y.year and outcome = 'overturned') as overturned
    from years y order by y.year desc`)
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
  }>(sql`
    select r.id, r.decided_at, r.decision, r.reason, r.comment_id, coalesce(r.article_id, c.article_id) as article_id, c.findings,
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
  }))
}
