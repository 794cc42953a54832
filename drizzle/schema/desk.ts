import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  time,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles, versionOfTheArticle } from './articles'
import { sections } from './sections'

/** What the newsroom writes to itself beside a block of a text. */
export const marginNotes = pgTable(
  'margin_notes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The version whose block it stands beside, which block of it from 0, and that block's words then. */
    versionId: bigint('version_id', { mode: 'number' }).notNull(),
    block: integer().notNull(),
    passage: text().notNull(),
    body: text().notNull(),
    /** The note that it answers; answers stand where their note stands. */
    answersId: bigint('answers_id', { mode: 'number' }).references((): AnyPgColumn => marginNotes.id, {
      onDelete: 'cascade',
    }),
    writtenBy: bigint('written_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
    resolvedBy: bigint('resolved_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    versionOfTheArticle('margin_notes_version_of_the_article', table.articleId, table.versionId),
    check('margin_notes_block_from_zero', sql`${table.block} >= 0`),
    index('margin_notes_of_article').on(table.articleId, table.id),
    index('margin_notes_open').on(table.articleId).where(sql`resolved_at is null and answers_id is null`),
    index('margin_notes_by_version').on(table.versionId),
    index('margin_notes_answers').on(table.answersId).where(sql`answers_id is not null`),
  ],
)

/** A version shown by a secret link to somebody without an account. Only the token's hash is kept. */
export const previewLinks = pgTable(
  'preview_links',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    tokenHash: text('token_hash').notNull(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    versionId: bigint('version_id', { mode: 'number' }).notNull(),
    /** Whom it was made for, in the newsroom's words. */
    forWhom: text('for_whom').notNull(),
    /** Whether they are asked to approve what they read. */
    asksApproval: boolean('asks_approval').notNull(),
    createdBy: bigint('created_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [
    unique('preview_links_token').on(table.tokenHash),
    versionOfTheArticle('preview_links_version_of_the_article', table.articleId, table.versionId),
    index('preview_links_of_article').on(table.articleId, table.id),
    index('preview_links_by_version').on(table.versionId),
    index('preview_links_end').on(table.expiresAt),
  ],
)

/** What was done by a secret link: each time it was opened, or tried once it was over (`late`), and what was answered. */
export const previewVisits = pgTable(
  'preview_visits',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    linkId: bigint('link_id', { mode: 'number' })
      .notNull()
      .references(() => previewLinks.id, { onDelete: 'cascade' }),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    act: text({ enum: ['seen', 'late', 'approved', 'objected'] }).notNull(),
    /** The browser and system, in our words (lib/accounts/device.rules.ts): a link that went round shows several. */
    device: text().notNull(),
    remark: text().notNull().default(''),
  },
  (table) => [
    check('preview_visits_act_is_known', sql`${table.act} in ('seen', 'late', 'approved', 'objected')`),
    index('preview_visits_of_link').on(table.linkId, table.id),
  ],
)

/** What somebody is to write: a pitch, whose it is, by when, and where and when it is planned. */
export const assignments = pgTable(
  'assignments',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    pitch: text().notNull(),
    /** What it is to say, whom to ask, how long it is to be. */
    brief: text().notNull().default(''),
    state: text({ enum: ['proposed', 'accepted', 'dropped'] })
      .notNull()
      .default('proposed'),
    assigneeId: bigint('assignee_id', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    sectionId: bigint('section_id', { mode: 'number' }).references(() => sections.id, { onDelete: 'set null' }),
    dueOn: date('due_on'),
    /** The day of Paris for which it is planned, and the time of Paris if there is one. */
    plannedOn: date('planned_on'),
    plannedTime: time('planned_time'),
    /** The article that came of it. */
    articleId: bigint('article_id', { mode: 'number' }).references(() => articles.id, { onDelete: 'set null' }),
    /** Rises with every change: whoever changes it names the one they had before them. */
    turn: integer().notNull().default(1),
    createdBy: bigint('created_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check('assignments_state_is_known', sql`${table.state} in ('proposed', 'accepted', 'dropped')`),
    check('assignments_time_has_a_day', sql`${table.plannedTime} is null or ${table.plannedOn} is not null`),
    unique('assignments_article').on(table.articleId),
    index('assignments_planned').on(table.plannedOn, table.id).where(sql`state <> 'dropped'`),
    index('assignments_due').on(table.dueOn).where(sql`state <> 'dropped' and due_on is not null`),
    index('assignments_assignee').on(table.assigneeId).where(sql`state <> 'dropped'`),
    index('assignments_unplanned').on(table.id).where(sql`planned_on is null and state <> 'dropped'`),
    index('assignments_proposed').on(table.id).where(sql`state = 'proposed'`),
    index('assignments_by_section').on(table.sectionId),
  ],
)
