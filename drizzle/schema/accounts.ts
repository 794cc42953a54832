import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

export const role = pgEnum('role', ['journalist', 'editor', 'moderator', 'administrator'])

/** People who sign in to the newsroom. Signing an article is a byline's business, not an account's. */
export const accounts = pgTable(
  'accounts',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    disabledAt: timestamp('disabled_at', { withTimezone: true }),
    /** Since when this person publishes without anybody's approval, whatever their role has them ask for. */
    publishesAloneAt: timestamp('publishes_alone_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('accounts_email').on(table.email),
    check('accounts_email_is_lower_case', sql`${table.email} = lower(${table.email})`),
  ],
)

export const accountRoles = pgTable(
  'account_roles',
  {
    accountId: bigint('account_id', { mode: 'number' })
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    role: role().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.role] })],
)

/** What a signed-in browser's token points at, so that it can be revoked here. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: bigint('account_id', { mode: 'number' })
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    /** The browser and system it was opened with, in our words: whose it is, its owner knows by that. */
    device: text().notNull().default(''),
    /** The password was right, and the second factor is still to be shown: it opens nothing yet. */
    awaitsCode: boolean('awaits_code').notNull().default(false),
    /** To the quarter of an hour. */
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  (table) => [index('sessions_account').on(table.accountId)],
)

/** What a member's authenticator makes codes from (RFC 6238). Until the first code is shown it is only offered. */
export const secondFactors = pgTable('second_factors', {
  accountId: bigint('account_id', { mode: 'number' })
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  secretSealed: text('secret_sealed').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  /** The 30 seconds of the last code that was taken: none of them or before is taken again. */
  lastStep: bigint('last_step', { mode: 'number' }),
})

/** Codes for a day without the authenticator: each once. Only hashes are kept. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    accountId: bigint('account_id', { mode: 'number' })
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.codeHash] })],
)

/** A one-time link by which a member chooses another password. Only the token's hash is kept. */
export const passwordLinks = pgTable(
  'password_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: bigint('account_id', { mode: 'number' })
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('password_links_account').on(table.accountId), index('password_links_end').on(table.expiresAt)],
)

/** A one-time link by which someone makes their account. Only the token's hash is kept. */
export const invitations = pgTable('invitations', {
  tokenHash: text('token_hash').primaryKey(),
  email: text().notNull(),
  roles: role().array().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  acceptedAt: timestamp('accepted_at', { withTimezone: true }),
})
