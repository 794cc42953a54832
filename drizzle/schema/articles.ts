import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { bylines } from './bylines'
import { media } from './media'
import { sections } from './sections'

/**
 * An article is its address, its times and two pointers into its versions: what readers see and what the newsroom works on.
 * `section_id` and `slug` are the live address; a draft's wishes for them lie in its versions.
 */
export const articles = pgTable(
  'articles',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    sectionId: bigint('section_id', { mode: 'number' }).references(() => sections.id),
    slug: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    createdBy: bigint('created_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    /** First publication; never moves. */
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** Last change of substance; a mended fault leaves it alone. */
    updatedAt: timestamp('updated_at', { withTimezone: true }),
    takenDownAt: timestamp('taken_down_at', { withTimezone: true }),
    /** When it came to stand where it stands, if not by its first publication: a new address, or its return. */
    arrivedAt: timestamp('arrived_at', { withTimezone: true }),
    publishedVersionId: bigint('published_version_id', { mode: 'number' }),
    latestVersionId: bigint('latest_version_id', { mode: 'number' }),
    /** How far the work on it has come (lib/desk/stage.rules.ts), whatever readers see of it meanwhile. */
    stage: text({ enum: ['draft', 'submitted', 'ready'] })
      .notNull()
      .default('draft'),
    /** The version that was submitted, or found ready; what was written since is neither. */
    stageVersionId: bigint('stage_version_id', { mode: 'number' }),
    stageAt: timestamp('stage_at', { withTimezone: true }),
    stageBy: bigint('stage_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    /** What was asked for when it was sent back; null once it is submitted again, or appears. */
    sentBackFor: text('sent_back_for'),
    /** When a version is to appear by itself, and which. */
    scheduledAt: timestamp('scheduled_at', { withTimezone: true }),
    scheduledVersionId: bigint('scheduled_version_id', { mode: 'number' }),
    scheduledBy: bigint('scheduled_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
    scheduledUpdate: text('scheduled_update', { enum: ['fault', 'substance'] }),
    /** Why it could not appear at its time: a reason of lib/refusal-sentences.rules.ts. */
    scheduleFault: text('schedule_fault'),
    /** Nothing of it appears before. */
    embargoUntil: timestamp('embargo_until', { withTimezone: true }),
  },
  (table) => [
    versionOfTheArticle('articles_published_version_is_its_own', table.id, table.publishedVersionId),
    versionOfTheArticle('articles_latest_version_is_its_own', table.id, table.latestVersionId),
    check(
      'articles_published_are_complete',
      sql`${table.publishedAt} is null or (${table.slug} is not null and ${table.sectionId} is not null and ${table.publishedVersionId} is not null)`,
    ),
    check(
      'articles_only_published_are_addressed',
      sql`${table.publishedAt} is not null or (${table.slug} is null and ${table.publishedVersionId} is null and ${table.updatedAt} is null and ${table.takenDownAt} is null and ${table.arrivedAt} is null)`,
    ),
    check('articles_stage_is_known', sql`${table.stage} in ('draft', 'submitted', 'ready')`),
    check('articles_stage_names_a_version', sql`(${table.stage} = 'draft') = (${table.stageVersionId} is null)`),
    check(
      'articles_schedule_is_whole',
      sql`(${table.scheduledAt} is null) = (${table.scheduledVersionId} is null) and (${table.scheduledAt} is null) = (${table.scheduledUpdate} is null) and (${table.scheduledAt} is not null or ${table.scheduleFault} is null)`,
    ),
    check('articles_scheduled_update_is_known', sql`${table.scheduledUpdate} in ('fault', 'substance')`),
    versionOfTheArticle('articles_stage_version_is_its_own', table.id, table.stageVersionId),
    versionOfTheArticle('articles_scheduled_version_is_its_own', table.id, table.scheduledVersionId),
    check('articles_updated_after_published', sql`${table.updatedAt} >= ${table.publishedAt}`),
    // a taken-down article keeps its address, so that nothing else is ever found there
    uniqueIndex('articles_live_address').on(table.sectionId, table.slug),
    index('articles_front').on(table.publishedAt.desc(), table.id.desc()).where(sql`taken_down_at is null`),
    index('articles_section')
      .on(table.sectionId, table.publishedAt.desc(), table.id.desc())
      .where(sql`taken_down_at is null`),
    // the newest changes of substance
    index('articles_updated')
      .on(table.updatedAt.desc(), table.id.desc())
      .where(sql`taken_down_at is null and updated_at is not null`),
    // what is due, and what goes out in a day
    index('articles_schedule').on(table.scheduledAt).where(sql`scheduled_at is not null`),
    // what waits for somebody
    index('articles_stage').on(table.stage, table.stageAt).where(sql`stage <> 'draft'`),
    index('articles_sent_back').on(table.stageAt).where(sql`sent_back_for is not null`),
    // what a member has begun and readers have not seen
    index('articles_drafts').on(table.createdBy, table.latestVersionId).where(sql`published_at is null`),
    index('articles_by_stage_version').on(table.stageVersionId).where(sql`stage_version_id is not null`),
    index('articles_by_scheduled_version').on(table.scheduledVersionId).where(sql`scheduled_version_id is not null`),
    index('articles_by_latest_version').on(table.latestVersionId),
    index('articles_by_published_version').on(table.publishedVersionId),
  ],
)

/** Has a column point at a version of the article that the row is of, and of no other. */
export const versionOfTheArticle = (name: string, articleId: AnyPgColumn, versionId: AnyPgColumn) =>
  foreignKey({
    name,
    columns: [articleId, versionId],
    foreignColumns: [articleVersions.articleId, articleVersions.id] as [AnyPgColumn, AnyPgColumn],
  })

/** Every save that was kept. The body is a structured document (lib/articles/document.rules.ts), never HTML. */
export const articleVersions = pgTable(
  'article_versions',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references((): AnyPgColumn => articles.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … within the article. */
    number: integer().notNull(),
    /** The version its writer started from. */
    baseNumber: integer('base_number'),
    /** Set when the save came too late: its text is kept beside the line of versions, not in it. */
    refusedAt: timestamp('refused_at', { withTimezone: true }),
    headline: text().notNull(),
    standfirst: text().notNull(),
    body: jsonb().notNull(),
    slug: text().notNull(),
    sectionId: bigint('section_id', { mode: 'number' }).references(() => sections.id),
    leadMediaId: bigint('lead_media_id', { mode: 'number' }).references(() => media.id),
    /** Null: not said yet. Empty: decorative. */
    leadAlt: text('lead_alt'),
    leadCaption: text('lead_caption').notNull().default(''),
    leadCredit: text('lead_credit').notNull().default(''),
    /** What it is about, in words and in order. */
    keywords: text().array().notNull().default([]),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
    /** The editor's tab that saved it, a random name; its saves are numbered by `session_turn`, from 1. Null: no editor did. */
    session: text(),
    sessionTurn: integer('session_turn'),
    /** Words of its text, so that lists need not read it. Null: not counted yet. */
    words: integer(),
    /** When it was last shown to readers. */
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** When somebody first pointed at it: submitted, found ready, noted in the margin, shown outside. It is not thinned out. */
    keptAt: timestamp('kept_at', { withTimezone: true }),
    savedBy: bigint('saved_by', { mode: 'number' }).references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('article_versions_number').on(table.articleId, table.number),
    unique('article_versions_of_article').on(table.articleId, table.id),
    check('article_versions_number_from_one', sql`${table.number} >= 1`),
    check('article_versions_body_is_a_document', sql`${table.body} ->> 'type' = 'doc'`),
    // which versions lose a picture that is deleted
    index('article_versions_lead').on(table.leadMediaId).where(sql`lead_media_id is not null`),
    // the newsroom's list searches headlines anywhere in the word
    index('article_versions_headline').using('gin', sql`${table.headline} gin_trgm_ops`),
  ],
)

export const articleVersionBylines = pgTable(
  'article_version_bylines',
  {
    versionId: bigint('version_id', { mode: 'number' })
      .notNull()
      .references(() => articleVersions.id, { onDelete: 'cascade' }),
    bylineId: bigint('byline_id', { mode: 'number' })
      .notNull()
      .references(() => bylines.id),
    position: integer().notNull(),
    /** What they did for it (lib/bylines/byline.rules.ts). */
    part: text({ enum: ['text', 'photo', 'video', 'agency'] })
      .notNull()
      .default('text'),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.bylineId] }),
    check('article_version_bylines_part_is_known', sql`${table.part} in ('text', 'photo', 'video', 'agency')`),
    unique('article_version_bylines_order').on(table.versionId, table.position),
    index('article_version_bylines_by_byline').on(table.bylineId, table.versionId),
  ],
)

/**
 * Who has an article open, by their editors' heartbeats: advice, never a lock. It is nothing that a crash must keep
 * (the migration makes the table unlogged).
 */
export const articlePresence = pgTable(
  'article_presence',
  {
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    session: text().notNull(),
    accountId: bigint('account_id', { mode: 'number' })
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.session] }),
    // those who left without a word are forgotten by their age
    index('article_presence_seen').on(table.seenAt),
  ],
)
