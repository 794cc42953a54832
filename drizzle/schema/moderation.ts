import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgEnum, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles } from './articles'
import { comments } from './comments'

export const decision = pgEnum('decision', ['approve', 'reject', 'spam', 'take-down', 'put-back'])

/** The log of decisions. Append-only: a trigger refuses update and delete (migration 0001). */
export const rulings = pgTable(
  'rulings',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    commentId: bigint('comment_id', { mode: 'number' }).references(() => comments.id),
    articleId: bigint('article_id', { mode: 'number' }).references(() => articles.id),
    decision: decision().notNull(),
    reason: text().notNull().default(''),
    decidedBy: bigint('decided_by', { mode: 'number' })
      .notNull()
      .references(() => accounts.id),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check('rulings_concern_one_thing', sql`num_nonnulls(${table.commentId}, ${table.articleId}) = 1`),
    check(
      'rulings_fit_their_subject',
      sql`(${table.decision} in ('approve', 'reject', 'spam')) = (${table.commentId} is not null)`,
    ),
    check('rulings_rejections_give_a_reason', sql`${table.decision} <> 'reject' or ${table.reason} <> ''`),
    index('rulings_comment').on(table.commentId),
    index('rulings_article').on(table.articleId),
    index('rulings_recent').on(table.decidedAt.desc()),
  ],
)

/**
 * What the filter has learnt of each sign of a comment from the newsroom's rulings (lib/moderation/spam-score.rules.ts), by keyed hashes
 * of the signs. The row of the empty sign counts the comments.
 */
export const spamSigns = pgTable('spam_signs', {
  sign: text().primaryKey(),
  spam: integer().notNull().default(0),
  fair: integer().notNull().default(0),
})

/** What was learnt from a comment, so that it can be unlearnt when a ruling is overturned. */
export const spamLessons = pgTable(
  'spam_lessons',
  {
    commentId: bigint('comment_id', { mode: 'number' })
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['spam', 'fair'] }).notNull(),
    signs: text().array().notNull(),
    learntAt: timestamp('learnt_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('spam_lessons_age').on(table.learntAt),
    check('spam_lessons_kind_is_known', sql`${table.kind} in ('spam', 'fair')`),
  ],
)
