import { and, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { rulings } from '../../drizzle/schema/moderation'
import { database } from '../database'
import type { Heard } from './desk-event.rules'
import type { Decision } from './moderation.rules'
import type { QueueItem } from './queue.rules'
import { stands } from './standing-rulings.queries'

type Author = { emailHash: string | null; readerKey: string }

export type Past = { approved: number; refused: number; warnings: number }

const arrayOf = (values: readonly string[]) =>
  sql`array(select json_array_elements_text(${JSON.stringify(values)}::json))`

/** What became of all that some persons have written, by the hash of their address. Each is counted once, however often they stand in a list. */
export async function listPasts(authors: readonly Author[]): Promise<Map<string, Past>> {
  const hashes = [...new Set(authors.flatMap(({ emailHash }) => emailHash ?? []))]
  if (hashes.length === 0) return new Map()
  const rows = await database().execute<{
    email_hash: string
    approved: number
    refused: number
    warnings: number
  }>(sql`
    select a.email_hash,
      (select count(*) from comments c where c.email_hash = a.email_hash and c.state = 'approved')::int as approved,
      (select count(*) from comments c where c.email_hash = a.email_hash and c.state in ('rejected', 'spam'))::int as refused,
      (select count(*) from sanctions s where s.email_hash = a.email_hash and s.kind = 'warning' and s.lifted_at is null)::int as warnings
    from unnest(${arrayOf(hashes)}) as a(email_hash)`)
  return new Map(rows.map(({ email_hash, ...past }) => [email_hash, past]))
}

/** Until when some addresses and networks are suspended, by either. */
export async function listSuspensions(authors: readonly Author[]): Promise<Map<string, Date>> {
  const hashes = authors.flatMap(({ emailHash }) => emailHash ?? [])
  const networks = authors.flatMap(({ readerKey }) => (readerKey === '' ? [] : readerKey))
  const rows = await database().execute<{ who: string; until: string }>(sql`
    select who, max(ends_at) as until from (
      select email_hash as who, ends_at from sanctions
      where email_hash = any(${arrayOf(hashes)}) and email_hash <> '' and kind = 'suspension' and lifted_at is null and ends_at > now()
      union all
      select network_key, ends_at from sanctions
      where network_key = any(${arrayOf(networks)}) and network_key is not null and kind = 'suspension' and lifted_at is null and ends_at > now()
    ) suspended group by who`)
  return new Map(rows.map(({ who, until }) => [who, new Date(until)]))
}

const MOST_RECENT = 500

/** What was decided in the last day and stands, oldest first. */
export async function listRecentRulings(): Promise<Heard[]> {
  const rows = await database()
    .select({
      commentId: rulings.commentId,
      decision: rulings.decision,
      accountId: rulings.decidedBy,
      name: accounts.name,
      at: rulings.decidedAt,
    })
    .from(rulings)
    .innerJoin(accounts, eq(accounts.id, rulings.decidedBy))
    .where(
      and(isNotNull(rulings.commentId), gt(rulings.decidedAt, sql`now() - interval '1 day'`), stands(sql`rulings`)),
    )
    .orderBy(desc(rulings.decidedAt))
    .limit(MOST_RECENT)
  return rows.reverse().map(({ commentId, decision, at, ...by }) => ({
    ...by,
    commentId: commentId ?? 0,
    decision: decision as Decision,
    at: at.toISOString(),
  }))
}

/** The last decision on each of some comments, by the comment's number. */
export async function listLastRulings(ids: readonly number[]): Promise<Map<number, QueueItem['ruling']>> {
  if (ids.length === 0) return new Map()
  const rows = await database()
    .selectDistinctOn([rulings.commentId], {
      commentId: rulings.commentId,
      by: accounts.name,
      at: rulings.decidedAt,
      reason: rulings.reason,
    })
    .from(rulings)
    .innerJoin(accounts, eq(accounts.id, rulings.decidedBy))
    .where(and(inArray(rulings.commentId, [...ids]), stands(sql`rulings`)))
    .orderBy(rulings.commentId, desc(rulings.id))
  return new Map(rows.map(({ commentId, at, ...ruling }) => [commentId ?? 0, { ...ruling, at: at.toISOString() }]))
}
