import { eq, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { assignments } from '../../drizzle/schema/desk'
import { sections } from '../../drizzle/schema/sections'
import { database, type Transaction } from '../database'
import type { State } from './assignment-rights.rules'

const columns = {
  id: assignments.id,
  pitch: assignments.pitch,
  brief: assignments.brief,
  state: assignments.state,
  assigneeId: assignments.assigneeId,
  sectionId: assignments.sectionId,
  dueOn: assignments.dueOn,
  plannedOn: assignments.plannedOn,
  // forms and sentences say no seconds
  plannedTime: sql<string | null>`to_char(${assignments.plannedTime}, 'HH24:MI')`,
  articleId: assignments.articleId,
  turn: assignments.turn,
  createdBy: assignments.createdBy,
}

export type Assignment = {
  id: number
  pitch: string
  brief: string
  state: State
  assigneeId: number | null
  sectionId: number | null
  /** Days of Paris, `2026-12-03`, and a time of Paris, `14:05`. */
  dueOn: string | null
  plannedOn: string | null
  plannedTime: string | null
  articleId: number | null
  turn: number
  createdBy: number | null
}

/** Holds an assignment until the transaction ends: its changes happen one after the other. */
export async function holdAssignment(tx: Transaction, assignmentId: number): Promise<Assignment | null> {
  const [row] = await tx.select(columns).from(assignments).where(eq(assignments.id, assignmentId)).for('update')
  return row ?? null
}

/** What an assignment says now, with who proposed it and when. */
export async function findAssignment(
  assignmentId: number,
): Promise<(Assignment & { proposedBy: string | null; proposedAt: Date }) | null> {
  const [row] = await database()
    .select({ ...columns, proposedBy: accounts.name, proposedAt: assignments.createdAt })
    .from(assignments)
    .leftJoin(accounts, eq(accounts.id, assignments.createdBy))
    .where(eq(assignments.id, assignmentId))
  return row ?? null
}

type Written = Omit<Assignment, 'id' | 'turn' | 'articleId'>

export async function insertAssignment(tx: Transaction, written: Written): Promise<number> {
  const [row] = await tx.insert(assignments).values(written).returning({ id: assignments.id })
  if (!row) throw new Error('insert into assignments returned no row')
  return row.id
}

/** Changes an assignment that is held, and counts the turn. Answers the turn that it has now. */
export async function putAssignment(
  tx: Transaction,
  assignmentId: number,
  changes: Partial<Omit<Assignment, 'id' | 'turn'>>,
): Promise<number> {
  const [row] = await tx
    .update(assignments)
    .set({ ...changes, turn: sql`${assignments.turn} + 1`, changedAt: sql`now()` })
    .where(eq(assignments.id, assignmentId))
    .returning({ turn: assignments.turn })
  if (!row) throw new Error(`assignment ${assignmentId} is held and gone`)
  return row.turn
}

/** Holds a section while something is planned in it. False: it is gone. */
export async function holdSection(tx: Transaction, sectionId: number): Promise<boolean> {
  const rows = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, sectionId)).for('key share')
  return rows.length > 0
}
