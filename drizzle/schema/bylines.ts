import { bigint, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'

/** People who sign, whether or not they have an account. */
export const bylines = pgTable(
  'bylines',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    role: text().notNull().default(''),
    biography: text().notNull().default(''),
    accountId: bigint('account_id', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [uniqueIndex('bylines_slug').on(table.slug), uniqueIndex('bylines_account').on(table.accountId)],
)
