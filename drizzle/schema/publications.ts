import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles, versionOfTheArticle } from './articles'

/** Each time that a version was shown to readers: what an article was, from when to when. */
export const publications = pgTable(
  'publications',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    versionId: bigint('version_id', { mode: 'number' }).notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** `back`: what had been taken down came back. */
    occasion: text({ enum: ['first', 'fault', 'substance', 'back'] }).notNull(),
    by: bigint({ mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    /** Set when readers are not to compare it: what was taken out of a text for a reason is not shown by its history. */
    withheldAt: timestamp('withheld_at', { withTimezone: true }),
  },
  (table) => [
    versionOfTheArticle('publications_version_of_the_article', table.articleId, table.versionId),
    check('publications_occasion_is_known', sql`${table.occasion} in ('first', 'fault', 'substance', 'back')`),
    index('publications_of_article').on(table.articleId, table.id),
    index('publications_by_version').on(table.versionId),
  ],
)

/** What the newspaper got wrong, and what is right: a thing of its own, which later versions of the article do not take away. */
export const corrections = pgTable(
  'corrections',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** What readers had before them: the version that it mends. */
    mendsVersionId: bigint('mends_version_id', { mode: 'number' }).notNull(),
    /** What readers saw from then on. */
    inVersionId: bigint('in_version_id', { mode: 'number' }).notNull(),
    text: text().notNull(),
    correctedAt: timestamp('corrected_at', { withTimezone: true }).notNull().defaultNow(),
    by: bigint({ mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    /** The correction that was itself wrong. It stays, and says that it was corrected. */
    replacesId: bigint('replaces_id', { mode: 'number' }),
  },
  (table) => [
    versionOfTheArticle('corrections_mended_version_of_the_article', table.articleId, table.mendsVersionId),
    versionOfTheArticle('corrections_version_of_the_article', table.articleId, table.inVersionId),
    unique('corrections_of_the_article').on(table.articleId, table.id),
    // one correction corrects another of the same article, and each is corrected once
    foreignKey({
      name: 'corrections_replace_one_of_the_article',
      columns: [table.articleId, table.replacesId],
      foreignColumns: [table.articleId, table.id],
    }),
    unique('corrections_replaced_once').on(table.replacesId),
    check('corrections_say_something', sql`length(${table.text}) > 0`),
    check('corrections_not_of_themselves', sql`${table.replacesId} <> ${table.id}`),
    index('corrections_newest').on(table.correctedAt.desc(), table.id.desc()),
    index('corrections_by_mended_version').on(table.mendsVersionId),
    index('corrections_by_version').on(table.inVersionId),
  ],
)
