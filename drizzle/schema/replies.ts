import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles } from './articles'

/** Droit de réponse (LCEN, art. 6 IV; décret 2007-1527): who asked for an answer under an article, and what became of it. */
export const replies = pgTable(
  'replies',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id),
    /** Who answers, as readers will have it. */
    claimant: text().notNull(),
    /** Where to write to them, sealed; gone once its time is over. */
    contactSealed: text('contact_sealed'),
    /** When the request arrived: the three days run from then. */
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    /** What they ask for, and how it came. */
    request: text().notNull().default(''),
    /** The answer, as it is to be published. */
    text: text().notNull(),
    loggedAt: timestamp('logged_at', { withTimezone: true }).notNull().defaultNow(),
    loggedBy: bigint('logged_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    decision: text({ enum: ['published', 'refused'] }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: bigint('decided_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    /** Why it was refused. */
    reason: text().notNull().default(''),
  },
  (table) => [
    check('replies_decision_is_known', sql`${table.decision} in ('published', 'refused')`),
    check('replies_are_decided_at_a_time', sql`(${table.decision} is null) = (${table.decidedAt} is null)`),
    index('replies_waiting').on(table.receivedAt).where(sql`decision is null`),
    index('replies_of_article').on(table.articleId, table.id),
    index('replies_desk').on(table.receivedAt.desc(), table.id.desc()),
    index('replies_with_a_contact').on(table.decidedAt).where(sql`contact_sealed is not null`),
  ],
)
