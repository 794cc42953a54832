import { sql } from 'drizzle-orm'
import { FIGURES, PAPER } from './figure.rules'

/** The figures' columns. */
export const names = sql.raw(FIGURES.join(', '))

/** Their sums, by the same names. */
export const sums = sql.raw(FIGURES.map((name) => `sum(${name})::bigint as ${name}`).join(', '))

/** Their sums over all pages. Visitors of pages are no parts of the paper's: whoever reads two is one. */
export const paperSums = sql.raw(
  FIGURES.map((name) =>
    name === 'visitors'
      ? `coalesce(sum(visitors) filter (where page = '${PAPER}'), 0)::bigint as visitors`
      : `sum(${name})::bigint as ${name}`,
  ).join(', '),
)

/** A moment as PostgreSQL reads it; none is later than all. */
export const time = (at: Date | undefined) => sql`${at?.toISOString() ?? 'infinity'}::timestamptz`

/** The day of Paris in which a line was counted. */
export const dayCounted = sql.raw(`(counted_at at time zone 'Europe/Paris')::date`)
