import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles, versionOfTheArticle } from './articles'

/** Mistakes that readers tell the newsroom of. */
export const errorReports = pgTable(
  'error_reports',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id),
    /** What readers saw when the report arrived. */
    versionId: bigint('version_id', { mode: 'number' }).notNull(),
    kind: text({ enum: ['typo', 'fact', 'source', 'picture', 'link', 'other'] }).notNull(),
    /** The words it is about, as its reader copied them; may be empty. */
    passage: text().notNull(),
    explanation: text().notNull(),
    /** The address as it was kept before addresses were sealed; lib/privacy/seal-addresses.ts takes the last ones away. */
    email: text(),
    /** Keyed hash of the sender's address, by which they find it again. Null: not given, or erased. */
    emailHash: text('email_hash'),
    /** The address itself, sealed: to answer, and for nothing else. */
    emailSealed: text('email_sealed'),
    /** Keyed hash of the sender's network address; null once erased, with the e-mail address. */
    readerKey: text('reader_key'),
    /** A form sent twice makes one report. */
    formKey: text('form_key').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    handledAt: timestamp('handled_at', { withTimezone: true }),
    handledBy: bigint('handled_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('error_reports_form_sent_once').on(table.formKey),
    versionOfTheArticle('error_reports_version_of_the_article', table.articleId, table.versionId),
    check('error_reports_kind_is_known', sql`${table.kind} in ('typo', 'fact', 'source', 'picture', 'link', 'other')`),
    check(
      'error_reports_erased_together',
      sql`${table.readerKey} is not null or num_nonnulls(${table.email}, ${table.emailHash}, ${table.emailSealed}) = 0`,
    ),
    check('error_reports_open_ones_have_no_hand', sql`${table.handledAt} is not null or ${table.handledBy} is null`),
    // the desk's list: what waits before what is done, newest first
    index('error_reports_desk').on(sql`(handled_at is not null)`, table.createdAt.desc(), table.id.desc()),
    // how many wait, on each page of the newsroom
    index('error_reports_open').on(table.id).where(sql`handled_at is null`),
    index('error_reports_of_article').on(table.articleId),
    index('error_reports_by_version').on(table.versionId),
    // what the purge looks through: a year's worth at most
    index('error_reports_with_a_reader').on(table.createdAt).where(sql`reader_key is not null`),
    index('error_reports_by_address').on(table.emailHash).where(sql`email_hash is not null`),
    index('error_reports_to_be_sealed').on(table.id).where(sql`email is not null`),
  ],
)
