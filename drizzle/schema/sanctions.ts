import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { comments } from './comments'

/** What moderators decided about a person: a warning, or that they may not comment for a time. */
export const sanctions = pgTable(
  'sanctions',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: ['warning', 'suspension'] }).notNull(),
    /** Keyed hash of the person's address; empty once forgotten. */
    emailHash: text('email_hash').notNull(),
    /** Keyed hash of the network their comment came from, if it is meant too; its key goes round each month. */
    networkKey: text('network_key'),
    reason: text().notNull(),
    /** When it ends. A warning has ended when it is given. */
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    /** The comment it was given for. */
    commentId: bigint('comment_id', { mode: 'number' })
      .notNull()
      .references(() => comments.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    createdBy: bigint('created_by', { mode: 'number' })
      .notNull()
      .references(() => accounts.id),
    liftedAt: timestamp('lifted_at', { withTimezone: true }),
    liftedBy: bigint('lifted_by', { mode: 'number' }).references(() => accounts.id),
  },
  (table) => [
    check('sanctions_kind_is_known', sql`${table.kind} in ('warning', 'suspension')`),
    check('sanctions_lifted_by_somebody', sql`(${table.liftedAt} is null) = (${table.liftedBy} is null)`),
    index('sanctions_of_person').on(table.emailHash).where(sql`email_hash <> ''`),
    index('sanctions_of_network').on(table.networkKey).where(sql`network_key is not null`),
    index('sanctions_recent').on(table.createdAt.desc(), table.id.desc()),
    index('sanctions_end').on(table.endsAt).where(sql`email_hash <> ''`),
    index('sanctions_for_comment').on(table.commentId),
    index('sanctions_by_hand').on(table.createdBy),
    index('sanctions_lifted_by_hand').on(table.liftedBy).where(sql`lifted_by is not null`),
  ],
)
