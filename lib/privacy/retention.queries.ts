import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { invitations, passwordLinks, sessions } from '../../drizzle/schema/accounts'
import { appeals } from '../../drizzle/schema/appeals'
import {
  audienceDays,
  audienceHours,
  audienceLines,
  audienceMonths,
  audienceSources,
} from '../../drizzle/schema/audience'
import { auditLog } from '../../drizzle/schema/audit'
import { comments, commentVotes } from '../../drizzle/schema/comments'
import { previewLinks } from '../../drizzle/schema/desk'
import { errorReports } from '../../drizzle/schema/error-reports'
import { keptForms, rateLimits } from '../../drizzle/schema/limits'
import { mails } from '../../drizzle/schema/mail'
import { openedComments, spamLessons, undoableRulings } from '../../drizzle/schema/moderation'
import { commentNotices } from '../../drizzle/schema/notices'
import { hashKeys } from '../../drizzle/schema/privacy'
import { readerLinks, readerSessions, readers } from '../../drizzle/schema/readers'
import { missingAddresses } from '../../drizzle/schema/redirects'
import { replies } from '../../drizzle/schema/replies'
import { rightsRequests } from '../../drizzle/schema/rights'
import { sanctions } from '../../drizzle/schema/sanctions'
import { database } from '../database'
import { type RetentionId, retentions, UNANSWERED_DAYS, UNDECIDED_DAYS } from './retention.rules'

type Store = {
  table: PgTable
  /** Rows that hold it. */
  held: SQL
  /** When it is to be forgotten. */
  due: SQL
  /** The same as a condition, in words that an index understands. */
  isDue: SQL
  /** What is written over it. Null: its row goes. */
  blank: SQL | null
}

const days = (count: number) => sql`make_interval(days => ${count}::int)`
const moment = (due: SQL) => due.mapWith((written: string) => new Date(written)) as SQL<Date | null>

/** Some days after a moment that a column holds. */
const after = (column: AnyPgColumn, id: RetentionId) => {
  const time = days(retentions[id].days)
  return { due: sql`${column} + ${time}`, isDue: sql`${column} <= now() - ${time}` }
}

/** So long after somebody decided, and a year after it came at the latest. */
const afterDecision = (decided: AnyPgColumn, created: AnyPgColumn, id: RetentionId) => {
  const due = sql`least(${decided} + ${days(retentions[id].days)}, ${created} + ${days(UNDECIDED_DAYS)})`
  return { due, isDue: sql`${due} <= now()` }
}

function answered() {
  const { answeredAt, receivedAt } = rightsRequests
  const due = sql`coalesce(${answeredAt} + ${days(retentions.rightsRequests.days)}, ${receivedAt} + ${days(UNANSWERED_DAYS)})`
  return { due, isDue: sql`${due} <= now()` }
}

function decidedReply() {
  const { decidedAt, loggedAt } = replies
  const due = sql`coalesce(${decidedAt} + ${days(retentions.repliers.days)}, ${loggedAt} + ${days(UNANSWERED_DAYS)})`
  return { due, isDue: sql`${due} <= now()` }
}

const atEnd = (end: SQL | AnyPgColumn) => ({ due: sql`${end}`, isDue: sql`${end} <= now()` })
const sender = sql`reader_key = null, email = null, email_hash = null, email_sealed = null`

const stores: Record<RetentionId, Store> = {
  traces: {
    table: comments,
    held: sql`${comments.readerKey} <> ''`,
    ...after(comments.postedAt, 'traces'),
    blank: sql`reader_key = '', agent_key = ''`,
  },
  authors: {
    table: comments,
    held: sql`${comments.emailSealed} is not null`,
    ...after(comments.postedAt, 'authors'),
    blank: sql`email_sealed = null`,
  },
  devices: {
    table: comments,
    held: sql`${comments.deviceHash} is not null`,
    ...after(comments.postedAt, 'devices'),
    blank: sql`device_hash = null`,
  },
  refused: {
    table: comments,
    // written as the index has it: PostgreSQL compares no enum with a parameter for it
    held: sql`state in ('rejected', 'spam') and form_key is not null`,
    ...after(comments.decidedAt, 'refused'),
    blank: sql`name = '', email = null, email_hash = null, email_sealed = null, reader_id = null, body = '', proposed = null, form_key = null,
      words_key = null, findings = null,
      reader_key = '', agent_key = '', device_hash = null`,
  },
  lessons: { table: spamLessons, held: sql`true`, ...after(spamLessons.learntAt, 'lessons'), blank: null },
  undoable: { table: undoableRulings, held: sql`true`, ...after(undoableRulings.madeAt, 'undoable'), blank: null },
  opened: { table: openedComments, held: sql`true`, ...after(openedComments.openedAt, 'opened'), blank: null },
  votes: { table: commentVotes, held: sql`true`, ...after(commentVotes.votedAt, 'votes'), blank: null },
  appeals: {
    table: appeals,
    held: sql`${appeals.words} <> ''`,
    ...after(appeals.decidedAt, 'appeals'),
    blank: sql`words = ''`,
  },
  sanctions: {
    table: sanctions,
    held: sql`${sanctions.emailHash} <> ''`,
    ...after(sanctions.endsAt, 'sanctions'),
    blank: sql`email_hash = '', network_key = null`,
  },
  notifiers: {
    table: commentNotices,
    held: sql`${commentNotices.readerKey} is not null`,
    ...afterDecision(commentNotices.decidedAt, commentNotices.createdAt, 'notifiers'),
    blank: sender,
  },
  reporters: {
    table: errorReports,
    held: sql`${errorReports.readerKey} is not null`,
    ...afterDecision(errorReports.handledAt, errorReports.createdAt, 'reporters'),
    blank: sender,
  },
  readers: { table: readers, held: sql`true`, ...after(readers.usedAt, 'readers'), blank: null },
  readerDevices: { table: readerSessions, held: sql`true`, ...atEnd(readerSessions.expiresAt), blank: null },
  links: { table: readerLinks, held: sql`true`, ...atEnd(readerLinks.expiresAt), blank: null },
  letters: { table: mails, held: sql`true`, ...after(mails.createdAt, 'letters'), blank: null },
  forms: { table: keptForms, held: sql`true`, ...atEnd(keptForms.expiresAt), blank: null },
  limits: {
    table: rateLimits,
    held: sql`${rateLimits.expire} is not null`,
    due: sql`to_timestamp(${rateLimits.expire} / 1000.0)`,
    isDue: sql`${rateLimits.expire} <= (extract(epoch from now()) * 1000)::bigint`,
    blank: null,
  },
  keys: {
    table: hashKeys,
    held: sql`true`,
    ...atEnd(sql`to_timestamp((${hashKeys.period} + 1) * ${retentions.keys.days * 86_400}::bigint)`),
    blank: null,
  },
  // what was done by a link goes with it
  previews: { table: previewLinks, held: sql`true`, ...after(previewLinks.expiresAt, 'previews'), blank: null },
  acts: { table: auditLog, held: sql`true`, ...after(auditLog.at, 'acts'), blank: null },
  viewLines: { table: audienceLines, held: sql`true`, ...after(audienceLines.countedAt, 'viewLines'), blank: null },
  viewHours: { table: audienceHours, held: sql`true`, ...after(audienceHours.hour, 'viewHours'), blank: null },
  viewDays: { table: audienceDays, held: sql`true`, ...after(audienceDays.day, 'viewDays'), blank: null },
  viewMonths: { table: audienceMonths, held: sql`true`, ...after(audienceMonths.month, 'viewMonths'), blank: null },
  viewSources: { table: audienceSources, held: sql`true`, ...after(audienceSources.day, 'viewSources'), blank: null },
  missing: { table: missingAddresses, held: sql`true`, ...after(missingAddresses.lastAt, 'missing'), blank: null },
  rightsRequests: {
    table: rightsRequests,
    // what is to be followed after a death is kept until then
    held: sql`${rightsRequests.right} <> 'directives'`,
    ...answered(),
    blank: null,
  },
  repliers: {
    table: replies,
    held: sql`${replies.contactSealed} is not null`,
    ...decidedReply(),
    // what readers have stays with the article
    blank: sql`contact_sealed = null, request = '',
      claimant = case when decision = 'published' then claimant else '' end,
      text = case when decision = 'published' then text else '' end`,
  },
  sessions: { table: sessions, held: sql`true`, ...atEnd(sessions.expiresAt), blank: null },
  passwordLinks: { table: passwordLinks, held: sql`true`, ...atEnd(passwordLinks.expiresAt), blank: null },
  invitations: { table: invitations, held: sql`true`, ...atEnd(invitations.expiresAt), blank: null },
}

/** When something of a row is to be forgotten, for queries that read its table. Null: there is nothing. */
export const forgottenAt = (id: RetentionId): SQL<Date | null> => {
  const { held, due } = stores[id]
  return moment(sql`case when ${held} then ${due} end`)
}

/** Forgets what is due, `limit` rows at most, and answers how many. What a command holds at this moment is left for the next time. */
export async function forgetDue(id: RetentionId, limit: number): Promise<number> {
  const { table, held, isDue, blank } = stores[id]
  const some = sql`ctid = any(array(select ctid from ${table} where ${held} and ${isDue} limit ${limit} for update skip locked))`
  const done = await database().execute(
    blank
      ? sql`update ${table} set ${blank} where ${some} returning 1`
      : sql`delete from ${table} where ${some} returning 1`,
  )
  return done.length
}

export type Outlook = { held: number; next: Date | null; late: boolean }

/** How much is held, when the next of it is due, and whether it should have been forgotten an hour ago. */
export async function outlookOf(id: RetentionId): Promise<Outlook> {
  const { table, held, due } = stores[id]
  const [row] = await database()
    .select({
      held: sql<number>`count(*)::int`,
      next: moment(sql`min(${due})`),
      late: sql<boolean>`coalesce(min(${due}) < now() - interval '1 hour', false)`,
    })
    .from(table)
    .where(held)
  return row ?? { held: 0, next: null, late: false }
}
