import { and, asc, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import { announcements } from '../../drizzle/schema/announcements'
import { database, type Transaction } from '../database'
import { type Answer, type Channel, KEPT_DAYS, type Occasion, pauseAfter } from './announcement.rules'

export type NewAnnouncement = { address: string; occasion: Occasion }

/** Has others told of addresses; one that waits already and was not tried is told of once, for the last reason. */
export async function putAnnouncements(
  tx: Transaction,
  channel: Channel,
  wanted: readonly NewAnnouncement[],
): Promise<void> {
  if (wanted.length === 0) return
  // in one order, so that two changes do not wait for each other
  const rows = wanted.map((each) => ({ channel, ...each })).sort((a, b) => (a.address < b.address ? -1 : 1))
  await tx
    .insert(announcements)
    .values(rows)
    .onConflictDoUpdate({
      target: [announcements.channel, announcements.address],
      targetWhere: sql`tried_at is null`,
      set: { occasion: sql`excluded.occasion`, createdAt: sql`now()` },
    })
}

export type Claimed = { id: number; address: string; attempts: number }

const seconds = (count: number | null) => sql`make_interval(secs => ${count ?? 0}::int)`

/**
 * Takes what is due for a try. Nobody else takes it before the pause after that try is over, so that it is told of again should
 * this desk be killed now.
 */
export async function claimDue(tx: Transaction, channel: Channel, most: number): Promise<Claimed[]> {
  const due = tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(
        eq(announcements.channel, channel),
        sql`state = 'waiting'`,
        sql`${announcements.nextTryAt} <= clock_timestamp()`,
      ),
    )
    .orderBy(asc(announcements.id))
    .limit(most)
    .for('update', { skipLocked: true })
  const pause = sql.join(
    Array.from({ length: 12 }, (_, tries) => sql`when ${tries}::int then ${seconds(pauseAfter(tries + 1))}`),
    sql` `,
  )
  const rows = await tx
    .update(announcements)
    .set({
      attempts: sql`${announcements.attempts} + 1`,
      triedAt: sql`clock_timestamp()`,
      nextTryAt: sql`clock_timestamp() + case ${announcements.attempts} ${pause} else ${seconds(60)} end`,
    })
    .where(inArray(announcements.id, due))
    .returning({ id: announcements.id, address: announcements.address, attempts: announcements.attempts })
  return rows.sort((a, b) => a.id - b.id)
}

/** Notes that others were told; what was due for the same addresses before is told with it. */
export async function markSent(claimed: readonly Claimed[], { said }: Answer): Promise<void> {
  const ids = claimed.map(({ id }) => id)
  await database()
    .update(announcements)
    .set({ state: 'sent', sentAt: sql`clock_timestamp()`, lastAnswer: said })
    .where(
      and(
        ne(announcements.state, 'sent'),
        sql`exists (select 1 from announcements told where told.id = any(${sql.param(ids)}::bigint[])
          and told.channel = ${announcements.channel} and told.address = ${announcements.address}
          and told.id >= ${announcements.id})`,
      ),
    )
}

/** Notes that a try came to nothing: it is made again after the pause, or never where it was the last. */
export async function markRefused(claimed: readonly Claimed[], { said, wait = 0 }: Answer): Promise<void> {
  const over = said === 'off' ? claimed : claimed.filter(({ attempts }) => pauseAfter(attempts) === null)
  const later = claimed.filter((each) => !over.includes(each))
  const idsOf = (rows: readonly Claimed[]) => inArray(announcements.id, [0, ...rows.map(({ id }) => id)])
  await database()
    .update(announcements)
    .set({ state: 'failed', lastAnswer: said })
    .where(and(idsOf(over), ne(announcements.state, 'sent')))
  await database()
    .update(announcements)
    .set({
      lastAnswer: said,
      nextTryAt: sql`greatest(${announcements.nextTryAt}, clock_timestamp() + ${seconds(wait)})`,
    })
    .where(idsOf(later))
}

/** Seconds until something is due; null: nothing waits. */
export async function findNextTry(tx: Transaction, channel: Channel): Promise<number | null> {
  const [row] = await tx
    .select({
      seconds: sql<number | null>`ceil(extract(epoch from min(${announcements.nextTryAt}) - clock_timestamp()))::int`,
    })
    .from(announcements)
    .where(and(eq(announcements.channel, channel), sql`state = 'waiting'`))
  return row?.seconds == null ? null : Math.max(0, row.seconds)
}

/** Has everything tried again that waits for its next try or was given up, but for what is being tried at this moment. */
export async function makeDue(tx: Transaction, channel: Channel, underWay: number): Promise<number> {
  const rows = await tx
    .update(announcements)
    .set({ state: 'waiting', attempts: 0, nextTryAt: sql`now()` })
    .where(
      and(
        eq(announcements.channel, channel),
        ne(announcements.state, 'sent'),
        sql`${announcements.triedAt} < clock_timestamp() - ${seconds(underWay)}`,
      ),
    )
    .returning({ id: announcements.id })
  return rows.length
}

/** Drops what was told, or given up, so long ago that nobody looks for it. */
export async function forgetOldAnnouncements(): Promise<void> {
  await database()
    .delete(announcements)
    .where(
      and(
        ne(announcements.state, 'waiting'),
        lt(announcements.createdAt, sql`now() - make_interval(days => ${KEPT_DAYS}::int)`),
      ),
    )
}
