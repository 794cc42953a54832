import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { comments } from './comments'
import { rulings } from './moderation'

/** Authors' appeals against rulings on their comments (DSA, article 17(3)(f)), and what became of them. */
export const appeals = pgTable(
  'appeals',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The ruling it is against. */
    rulingId: bigint('ruling_id', { mode: 'number' })
      .notNull()
      .references(() => rulings.id),
    commentId: bigint('comment_id', { mode: 'number' })
      .notNull()
      .references(() => comments.id),
    /** Why its author finds the ruling wrong; empty once forgotten. */
    words: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    outcome: text({ enum: ['upheld', 'overturned'] }),
    /** What its author is told beside the outcome. */
    outcomeWords: text('outcome_words').notNull().default(''),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: bigint('decided_by', { mode: 'number' }).references(() => accounts.id),
  },
  (table) => [
    // a comment is appealed for once: an appeal of an appeal is the courts' affair
    unique('appeals_once_a_comment').on(table.commentId),
    check('appeals_outcome_is_known', sql`${table.outcome} in ('upheld', 'overturned')`),
    check(
      'appeals_decided_together',
      sql`num_nulls(${table.outcome}, ${table.decidedAt}, ${table.decidedBy}) in (0, 3)`,
    ),
    index('appeals_open').on(table.createdAt, table.id).where(sql`outcome is null`),
    index('appeals_by_ruling').on(table.rulingId),
    index('appeals_by_hand').on(table.decidedBy).where(sql`decided_by is not null`),
    index('appeals_with_words').on(table.decidedAt).where(sql`words <> ''`),
  ],
)
