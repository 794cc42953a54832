import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { articles } from './articles'
import { readers } from './readers'

export const commentState = pgEnum('comment_state', ['waiting', 'approved', 'rejected', 'spam', 'withdrawn'])

export const comments = pgTable(
  'comments',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint('article_id', { mode: 'number' })
      .notNull()
      .references(() => articles.id),
    parentId: bigint('parent_id', { mode: 'number' }),
    name: text().notNull(),
    /** The address as it was kept before addresses were sealed; lib/privacy/seal-addresses.ts takes the last ones away. */
    email: text(),
    /** Keyed hash of the author's address: tells one person's comments from another's. Null: erased, or the newsroom's own. */
    emailHash: text('email_hash'),
    /** The address itself, sealed: a statement of reasons is owed to it (lib/appeals). */
    emailSealed: text('email_sealed'),
    /** Whoever had claimed the name it stands under. */
    readerId: bigint('reader_id', { mode: 'number' }).references(() => readers.id, { onDelete: 'set null' }),
    body: text().notNull(),
    /** Keyed hash of the sender's network address; the address itself is not kept. Empty: forgotten, or the newsroom's own. */
    readerKey: text('reader_key').notNull(),
    /** Keyed hash of what its browser says it is; forgotten with the other. */
    agentKey: text('agent_key').notNull().default(''),
    /** What was said where by whom, hashed: sent twice, it is one comment. Null: its author took it back. */
    formKey: text('form_key'),
    state: commentState().notNull().default('waiting'),
    postedAt: timestamp('posted_at', { withTimezone: true }).notNull().defaultNow(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    /**
     * Where it stands in reading order: the numbers of what it answers, then its own. Five at most: deeper answers stand beside
     * each other.
     */
    path: bigint({ mode: 'number' }).array().notNull().default([]),
    /** What readers see of it: its words, or, where what answers it is shown, a gap. Null: nothing. */
    shownAs: text('shown_as', { enum: ['words', 'gap'] }),
    /** A page of the discussion begins with it, and always will. */
    startsPage: boolean('starts_page').notNull().default(false),
    /** How many readers found it useful. */
    useful: integer().notNull().default(0),
    /** SHA-256 of a token on the device it came from, for the minutes in which it may be mended there. */
    deviceHash: text('device_hash'),
    /** Another wording of a comment that is shown, which a moderator has not read yet. */
    proposed: text(),
    editedAt: timestamp('edited_at', { withTimezone: true }),
    /** It is shown, and no moderator has read it. */
    unread: boolean().notNull().default(false),
    /** Keyed hash of what it says, folded: the same words sent again are known. */
    wordsKey: text('words_key'),
    /** What the judgements found when it came (lib/moderation/judgements.rules.ts). Null: nothing. */
    findings: jsonb(),
    /** Whoever of the newsroom wrote it. */
    accountId: bigint('account_id', { mode: 'number' }).references(() => accounts.id),
  },
  (table) => [
    unique('comments_of_article').on(table.articleId, table.id),
    unique('comments_form_sent_once').on(table.formKey),
    foreignKey({
      name: 'comments_answer_in_the_same_article',
      columns: [table.articleId, table.parentId],
      foreignColumns: [table.articleId, table.id] as [AnyPgColumn, AnyPgColumn],
    }),
    check('comments_do_not_answer_themselves', sql`${table.parentId} <> ${table.id}`),
    check('comments_decided_are_dated', sql`(${table.state} = 'waiting') = (${table.decidedAt} is null)`),
    index('comments_of_article_approved').on(table.articleId, table.postedAt).where(sql`state = 'approved'`),
    // the queue, in its order and as one: two indexes joined would have all of it sorted for each fifty
    index('comments_to_read').on(table.postedAt, table.id).where(sql`state = 'waiting' or proposed is not null`),
    index('comments_by_parent').on(table.parentId),
    index('comments_suspect').on(table.postedAt, table.id).where(sql`state = 'waiting' and findings is not null`),
    index('comments_spam')
      .on(table.decidedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`state = 'spam'`),
    index('comments_decided')
      .on(table.decidedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`state in ('approved', 'rejected', 'spam') and not unread and account_id is null`),
    // what moderators look for: words of the comment and its author's name
    index('comments_words').using('gin', sql`search_vector(${table.name} || ' ' || ${table.body})`),
    index('comments_unread').on(table.postedAt, table.id).where(sql`unread`),
    index('comments_same_words').on(table.wordsKey, table.postedAt).where(sql`words_key is not null`),
    index('comments_of_network').on(table.readerKey, table.postedAt).where(sql`reader_key <> ''`),
    index('comments_by_address').on(table.emailHash).where(sql`email_hash is not null`),
    index('comments_of_reader').on(table.readerId, table.id.desc()).where(sql`reader_id is not null`),
    index('comments_with_address').on(table.postedAt).where(sql`email_sealed is not null`),
    index('comments_to_be_sealed').on(table.id).where(sql`email is not null`),
    index('comments_in_order').on(table.articleId, table.path).where(sql`shown_as is not null`),
    index('comments_pages').on(table.articleId, table.path).where(sql`starts_page`),
    index('comments_most_useful').on(table.articleId, table.useful.desc(), table.id).where(sql`shown_as = 'words'`),
    index('comments_of_device').on(table.deviceHash).where(sql`device_hash is not null`),
    // what the purge looks through
    index('comments_with_traces').on(table.postedAt).where(sql`reader_key <> '' or device_hash is not null`),
    index('comments_refused').on(table.decidedAt).where(sql`state in ('rejected', 'spam') and form_key is not null`),
    index('comments_by_account').on(table.accountId).where(sql`account_id is not null`),
    check('comments_unread_are_shown', sql`not ${table.unread} or ${table.state} = 'approved'`),
    check(
      'comments_shown_words_are_approved',
      sql`${table.shownAs} is distinct from 'words' or ${table.state} = 'approved'`,
    ),
  ],
)

/** Who found a comment useful, by a key that leads nowhere; kept only as long as one might press twice. */
export const commentVotes = pgTable(
  'comment_votes',
  {
    commentId: bigint('comment_id', { mode: 'number' })
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    voterKey: text('voter_key').notNull(),
    votedAt: timestamp('voted_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.voterKey] }), index('comment_votes_age').on(table.votedAt)],
)

/** An article's discussion: its rules, and how many comments are shown. One without a row has the usual rules and none. */
export const discussions = pgTable(
  'discussions',
  {
    articleId: bigint('article_id', { mode: 'number' })
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    mode: text({ enum: ['moderated', 'open', 'closed'] })
      .notNull()
      .default('moderated'),
    /** Days after publication until it closes. Null: it stays open. */
    closesAfter: integer('closes_after'),
    shown: integer().notNull().default(0),
    /** The newsroom's answer that stands first. */
    pinnedId: bigint('pinned_id', { mode: 'number' }),
  },
  (table) => [
    check('discussions_mode_is_known', sql`${table.mode} in ('moderated', 'open', 'closed')`),
    check('discussions_close_after_days', sql`${table.closesAfter} between 1 and 3650`),
    foreignKey({
      name: 'discussions_pin_their_own',
      columns: [table.articleId, table.pinnedId],
      foreignColumns: [comments.articleId, comments.id],
    }),
  ],
)
