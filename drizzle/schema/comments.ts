import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  check,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { articles } from './articles'

export const commentState = pgEnum('comment_state', ['waiting', 'approved', 'rejected', 'spam'])

export const comments = pgTable(
  'comments',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id),
    parentId: bigint('parent_id', { mode: 'number' }),
    name: text().notNull(),
    /** Never shown to readers. */
    email: text().notNull(),
    body: text().notNull(),
    /** Keyed hash of the sender's network address; the address itself is not kept. */
    readerKey: text('reader_key').notNull(),
    /** Hidden in the form and new in each form page: a form sent twice makes one comment. */
    formKey: text('form_key').notNull(),
    state: commentState().notNull().default('waiting'),
    postedAt: timestamp('posted_at', { withTimezone: true }).notNull().defaultNow(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
  },
  (table) => [
    unique('comments_of_article').on(table.articleId, table.id),
    unique('comments_form_sent_once').on(table.formKey),
    foreignKey({
      name: 'comments_answer_in_the_same_article',
      columns: [table.articleId, table.parentId],
      foreignColumns: [table.articleId, table.id] as [AnyPgColumn, AnyPgColumn],
    }),
    check('comments_do_not_answer_themselves', sql`${table.parentId} <> ${table.id}`),
    check('comments_decided_are_dated', sql`(${table.state} = 'waiting') = (${table.decidedAt} is null)`),
    index('comments_of_article_approved').on(table.articleId, table.postedAt).where(sql`state = 'approved'`),
    index('comments_waiting').on(table.postedAt, table.id).where(sql`state = 'waiting'`),
    index('comments_by_parent').on(table.parentId),
  ],
)
