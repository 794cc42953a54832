import { and, asc, desc, eq, gt, ilike, lt, or, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { auditLog } from '../../drizzle/schema/audit'
import { database, type Transaction } from '../database'
import type { Act, LogQuestion } from './act.rules'

export type Deed = { act: Act; by: number | null; subject?: string; detail?: string; articleId?: number }

/** Writes an act down, in the transaction that does it. */
export async function noteAct(tx: Transaction, { act, by, subject = '', detail = '', articleId }: Deed): Promise<void> {
  await tx.insert(auditLog).values({ act, by, subject, detail, articleId })
}

export type LogEntry = { id: number; at: Date; act: string; by: string | null; subject: string; detail: string }

const columns = {
  id: auditLog.id,
  at: auditLog.at,
  act: auditLog.act,
  by: accounts.name,
  subject: auditLog.subject,
  detail: auditLog.detail,
}

// the days are Paris's
const onOrAfter = (day: string) => sql`${auditLog.at} >= ${day}::date::timestamp at time zone 'Europe/Paris'`
const before = (day: string) => sql`${auditLog.at} < (${day}::date + 1)::timestamp at time zone 'Europe/Paris'`

// a day that is none (2026-02-31) would be a fault of the database
const real = (day: string | undefined) =>
  day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day) ? day : undefined

function asked({ q, acte, membre, du, au }: LogQuestion): (SQL | undefined)[] {
  const words = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : undefined
  const [from, to] = [real(du), real(au)]
  return [
    acte ? eq(auditLog.act, acte) : undefined,
    membre ? eq(auditLog.by, membre) : undefined,
    from ? onOrAfter(from) : undefined,
    to ? before(to) : undefined,
    words ? or(ilike(auditLog.subject, words), ilike(auditLog.detail, words), ilike(accounts.name, words)) : undefined,
  ]
}

/** Acts that fit a question, newest first. */
export async function listActs(question: LogQuestion, limit: number): Promise<LogEntry[]> {
  return database()
    .select(columns)
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.by))
    .where(and(...asked(question), question.avant ? lt(auditLog.id, question.avant) : undefined))
    .orderBy(desc(auditLog.id))
    .limit(limit)
}

/** The same for a file: oldest first, behind one of them. */
export async function listActsAfter(question: LogQuestion, after: number, limit: number): Promise<LogEntry[]> {
  return database()
    .select(columns)
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.by))
    .where(and(...asked(question), gt(auditLog.id, after)))
    .orderBy(asc(auditLog.id))
    .limit(limit)
}
