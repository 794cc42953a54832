import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { comments } from './comments'

/** Readers' notices of comments that should not be there (DSA, article 16), and what became of them. */
export const commentNotices = pgTable(
  'comment_notices',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    commentId: bigint('comment_id', { mode: 'number' })
      .notNull()
      .references(() => comments.id),
    ground: text().notNull(),
    explanation: text().notNull(),
    /** The address as it was kept before addresses were sealed; lib/privacy/seal-addresses.ts takes the last ones away. */
    email: text(),
    /** Keyed hash of the sender's address, by which they find it again. Null: not given, or erased. */
    emailHash: text('email_hash'),
    /** The address itself, sealed: to answer, and for nothing else. */
    emailSealed: text('email_sealed'),
    /** Keyed hash of the sender's network address, until it is erased with the e-mail address. */
    readerKey: text('reader_key'),
    /** SHA-256 of the token by which its sender reads what became of it. */
    receiptHash: text('receipt_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    outcome: text({ enum: ['kept', 'removed'] }),
    /** What its sender is told beside the outcome. */
    outcomeWords: text('outcome_words').notNull().default(''),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: bigint('decided_by', { mode: 'number' }).references(() => accounts.id),
  },
  (table) => [
    // the token is made of what was sent: sent twice, it is one notice
    unique('comment_notices_receipt').on(table.receiptHash),
    check('comment_notices_outcome_is_known', sql`${table.outcome} in ('kept', 'removed')`),
    check(
      'comment_notices_decided_together',
      sql`num_nulls(${table.outcome}, ${table.decidedAt}, ${table.decidedBy}) in (0, 3)`,
    ),
    check(
      'comment_notices_erased_together',
      sql`${table.readerKey} is not null or num_nonnulls(${table.email}, ${table.emailHash}, ${table.emailSealed}) = 0`,
    ),
    index('comment_notices_open').on(table.createdAt, table.id).where(sql`outcome is null`),
    index('comment_notices_of_comment').on(table.commentId),
    index('comment_notices_by_hand').on(table.decidedBy).where(sql`decided_by is not null`),
    index('comment_notices_with_a_reader').on(table.createdAt).where(sql`reader_key is not null`),
    index('comment_notices_by_address').on(table.emailHash).where(sql`email_hash is not null`),
    index('comment_notices_to_be_sealed').on(table.id).where(sql`email is not null`),
  ],
)
