import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles } from './articles'
import { commentState, comments } from './comments'

export const decision = pgEnum('decision', ['approve', 'reject', 'spam', 'take-down', 'put-back', 'undo'])

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
    /** Of an `undo`: the ruling that was taken back at once, by whoever had made it. */
    undoes: bigint({ mode: 'number' }).references((): AnyPgColumn => rulings.id),
  },
  (table) => [
    unique('rulings_undone_once').on(table.undoes),
    check('rulings_undo_one', sql`(${table.decision}::text = 'undo') = (${table.undoes} is not null)`),
    check('rulings_concern_one_thing', sql`num_nonnulls(${table.commentId}, ${table.articleId}) = 1`),
    check(
      'rulings_fit_their_subject',
      // as text: PostgreSQL knows a new value of an enum only in the next transaction
      sql`(${table.decision}::text in ('approve', 'reject', 'spam', 'undo')) = (${table.commentId} is not null)`,
    ),
    check('rulings_rejections_give_a_reason', sql`${table.decision} <> 'reject' or ${table.reason} <> ''`),
    index('rulings_comment').on(table.commentId),
    index('rulings_article').on(table.articleId),
    index('rulings_recent').on(table.decidedAt.desc()),
  ],
)

/**
 * A comment as it was before a ruling, for the minutes in which the ruling may be taken back (lib/moderation/undo-ruling.ts).
 * Gone with the next round of the purge.
 */
export const undoableRulings = pgTable(
  'undoable_rulings',
  {
    rulingId: bigint('ruling_id', { mode: 'number' })
      .primaryKey()
      .references(() => rulings.id),
    commentId: bigint('comment_id', { mode: 'number' })
      .notNull()
      .references(() => comments.id),
    state: commentState().notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    body: text().notNull(),
    proposed: text(),
    editedAt: timestamp('edited_at', { withTimezone: true }),
    unread: boolean().notNull(),
    /** What the filter had learnt of it. */
    lesson: jsonb(),
    /** Stands for the comment as the ruling left it: one that has changed since is not set back. */
    leftAs: text('left_as').notNull().default(''),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('undoable_rulings_age').on(table.madeAt), index('undoable_rulings_comment').on(table.commentId)],
)

/** Which comment a moderator has before them, so that another sees it. One each; forgotten when they stop saying so. */
export const openedComments = pgTable(
  'opened_comments',
  {
    accountId: bigint('account_id', { mode: 'number' })
      .primaryKey()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    commentId: bigint('comment_id', { mode: 'number' })
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('opened_comments_age').on(table.openedAt), index('opened_comments_comment').on(table.commentId)],
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
