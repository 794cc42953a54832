import { and, asc, eq, gte, inArray, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles } from '../../drizzle/schema/articles'
import { assignments } from '../../drizzle/schema/desk'
import { sections } from '../../drizzle/schema/sections'
import type { Day } from '../articles/calendar.rules'
import { database } from '../database'
import type { State } from './assignment-rights.rules'
import { type Begun, type Progress, progressOf } from './progress.rules'

/** A story as calendars and lists show it: what is to be written, by whom, for when, and how far it has come. */
export type Story = {
  id: number
  pitch: string
  state: State
  progress: Progress
  assignee: string | null
  assigneeId: number | null
  createdBy: number | null
  section: { name: string; hue: string } | null
  dueOn: Day | null
  plannedOn: Day | null
  plannedTime: string | null
  articleId: number | null
  turn: number
}

/** Whose stories, and of which sections (one and those within it). What is not asked for is not narrowed. */
export type Narrowed = { accountId?: number; sectionIds?: readonly number[] }

const columns = {
  id: assignments.id,
  pitch: assignments.pitch,
  state: assignments.state,
  assignee: accounts.name,
  assigneeId: assignments.assigneeId,
  createdBy: assignments.createdBy,
  section: { name: sections.name, hue: sections.hue },
  dueOn: assignments.dueOn,
  plannedOn: assignments.plannedOn,
  plannedTime: sql<string | null>`to_char(${assignments.plannedTime}, 'HH24:MI')`,
  articleId: assignments.articleId,
  turn: assignments.turn,
  article: {
    stage: articles.stage,
    // what could not appear waits no more
    scheduledAt: sql`case when ${articles.scheduleFault} is null then ${articles.scheduledAt} end`.mapWith(
      articles.scheduledAt,
    ),
    publishedAt: articles.publishedAt,
  },
}

const toStory = ({ article, ...row }: Omit<Story, 'progress'> & { article: Begun | null }): Story => ({
  ...row,
  progress: progressOf(row.state, article),
})

const selectStories = () =>
  database()
    .select(columns)
    .from(assignments)
    .leftJoin(accounts, eq(accounts.id, assignments.assigneeId))
    .leftJoin(sections, eq(sections.id, assignments.sectionId))
    .leftJoin(articles, eq(articles.id, assignments.articleId))

const narrowedTo = ({ accountId, sectionIds }: Narrowed): SQL | undefined =>
  and(
    accountId === undefined ? undefined : eq(assignments.assigneeId, accountId),
    sectionIds === undefined ? undefined : inArray(assignments.sectionId, [...sectionIds]),
  )

const isOpen = ne(assignments.state, 'dropped')
const hasNotAppeared = isNull(articles.publishedAt)

/** How far a story has come, its article included. Null: there is no such story. */
export async function findProgress(assignmentId: number): Promise<Progress | null> {
  const [row] = await selectStories().where(eq(assignments.id, assignmentId))
  return row ? toStory(row).progress : null
}

/** What is planned from one day to another, both within: by the day, then by its time, what has none first. */
export async function listPlannedStories(from: Day, to: Day, narrowed: Narrowed = {}): Promise<Story[]> {
  const rows = await selectStories()
    .where(and(isOpen, gte(assignments.plannedOn, from), lte(assignments.plannedOn, to), narrowedTo(narrowed)))
    .orderBy(asc(assignments.plannedOn), sql`${assignments.plannedTime} nulls first`, asc(assignments.id))
  return rows.map(toStory)
}

/** What is planned for one day. */
export const listPlannedOn = (day: Day): Promise<Story[]> => listPlannedStories(day, day)

/** What is due from one day to another, both within, and did not appear yet. */
export async function listDueStories(from: Day, to: Day, narrowed: Narrowed = {}): Promise<Story[]> {
  const rows = await selectStories()
    .where(and(isOpen, hasNotAppeared, gte(assignments.dueOn, from), lte(assignments.dueOn, to), narrowedTo(narrowed)))
    .orderBy(asc(assignments.dueOn), asc(assignments.id))
  return rows.map(toStory)
}

/** What has no day yet and did not appear, newest first. */
export async function listUnplannedStories(narrowed: Narrowed, limit: number): Promise<Story[]> {
  const rows = await selectStories()
    .where(and(isOpen, isNull(assignments.plannedOn), hasNotAppeared, narrowedTo(narrowed)))
    .orderBy(sql`${assignments.id} desc`)
    .limit(limit)
  return rows.map(toStory)
}

/** What a member is to write and readers do not have yet: what is due first, then what is planned first, then the rest. */
export async function listAssignmentsFor(accountId: number, limit: number): Promise<Story[]> {
  const rows = await selectStories()
    .where(and(isOpen, eq(assignments.assigneeId, accountId), hasNotAppeared))
    .orderBy(
      sql`${assignments.dueOn} nulls last`,
      sql`${assignments.plannedOn} nulls last`,
      sql`${assignments.plannedTime} nulls last`,
      asc(assignments.id),
    )
    .limit(limit)
  return rows.map(toStory)
}

/** What waits for somebody to accept it, the first proposed first. */
export async function listProposedStories(limit: number): Promise<Story[]> {
  const rows = await selectStories().where(eq(assignments.state, 'proposed')).orderBy(asc(assignments.id)).limit(limit)
  return rows.map(toStory)
}

/** How many stories wait for somebody to accept them. */
export async function countProposedAssignments(): Promise<number> {
  const [row] = await database()
    .select({ count: sql<number>`count(*)::int` })
    .from(assignments)
    .where(eq(assignments.state, 'proposed'))
  return row?.count ?? 0
}
