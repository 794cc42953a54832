import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const count = (name: string) => integer(name).notNull().default(0)

/** What is counted (lib/audience/figure.rules.ts): sums, of nobody in particular. */
const figures = {
  views: count('views'),
  /** Those not seen before on that day of Paris. */
  visitors: count('visitors'),
  phone: count('phone'),
  tablet: count('tablet'),
  computer: count('computer'),
  /** Readings that a script measured: all below are parts of these. */
  reads: count('reads'),
  reached1: count('reached_1'),
  reached2: count('reached_2'),
  reached3: count('reached_3'),
  reached4: count('reached_4'),
  stayed1: count('stayed_1'),
  stayed2: count('stayed_2'),
  stayed3: count('stayed_3'),
  stayed4: count('stayed_4'),
  stayed5: count('stayed_5'),
  stayed6: count('stayed_6'),
  stayed7: count('stayed_7'),
  stayed8: count('stayed_8'),
  stayed9: count('stayed_9'),
  stayed10: count('stayed_10'),
}

/** What the page caches counted in a few seconds each, as it was written; dropped after a day. */
export const audienceLines = pgTable(
  'audience_lines',
  {
    /** A batch that is written twice is there once. */
    batch: uuid().notNull(),
    number: integer().notNull(),
    countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
    /** The page's tag of the page cache: `front`, `article:12`, `section:3`; `paper` is all of them together. */
    page: text().notNull(),
    /** The host that readers came from, or a word for none (SOURCES). */
    source: text().notNull(),
    ...figures,
    /** When it was added to the hours. */
    addedAt: timestamp('added_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.batch, table.number] }),
    index('audience_lines_counted').on(table.countedAt),
    index('audience_lines_to_add').on(table.countedAt).where(sql`added_at is null`),
  ],
)

/** The figures of each page in each hour. */
export const audienceHours = pgTable(
  'audience_hours',
  {
    hour: timestamp({ withTimezone: true }).notNull(),
    page: text().notNull(),
    ...figures,
  },
  (table) => [primaryKey({ columns: [table.hour, table.page] })],
)

/**
 * The figures of each page on each day of Paris, and, under `paper`, of all pages together: a course over a year is read off its 365 rows.
 */
export const audienceDays = pgTable(
  'audience_days',
  {
    day: date().notNull(),
    page: text().notNull(),
    ...figures,
  },
  (table) => [
    primaryKey({ columns: [table.day, table.page] }),
    index('audience_days_of_paper').on(table.day).where(sql`page = 'paper'`),
  ],
)

/**
 * The figures of each page in each month of Paris. Old articles are opened once a day or less: their days are nearly as many as their
 * hours, and only months are few enough to sum a year of them while somebody waits.
 */
export const audienceMonths = pgTable(
  'audience_months',
  {
    /** Its first day. */
    month: date().notNull(),
    page: text().notNull(),
    ...figures,
  },
  (table) => [primaryKey({ columns: [table.month, table.page] })],
)

/** Where the readers of each page came from on each day of Paris, and, under `paper`, those of all pages together. */
export const audienceSources = pgTable(
  'audience_sources',
  {
    day: date().notNull(),
    page: text().notNull(),
    source: text().notNull(),
    views: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.page, table.source] }),
    index('audience_sources_of_paper').on(table.day).where(sql`page = 'paper'`),
  ],
)
