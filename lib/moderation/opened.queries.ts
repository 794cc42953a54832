import { eq, gt, lt, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { openedComments } from '../../drizzle/schema/moderation'
import { database, type Transaction } from '../database'
import type { Opened } from './desk-event.rules'
import { OPENED_SECONDS } from './moderation.rules'

const since = sql`now() - make_interval(secs => ${OPENED_SECONDS})`

/** Notes which comment somebody has before them, and forgets who was not heard of. Null: none any more. */
export async function setOpened(tx: Transaction, accountId: number, commentId: number | null): Promise<void> {
  await tx.delete(openedComments).where(lt(openedComments.openedAt, since))
  if (commentId === null) await tx.delete(openedComments).where(eq(openedComments.accountId, accountId))
  else
    await tx.execute(sql`insert into opened_comments (account_id, comment_id)
      select ${accountId}::bigint, id from comments where id = ${commentId}
      on conflict (account_id) do update set comment_id = excluded.comment_id, opened_at = now()`)
}

/** Which comments are before whom at this moment. */
export async function listOpened(): Promise<Opened[]> {
  return database()
    .select({ commentId: openedComments.commentId, accountId: openedComments.accountId, name: accounts.name })
    .from(openedComments)
    .innerJoin(accounts, eq(accounts.id, openedComments.accountId))
    .where(gt(openedComments.openedAt, since))
    .orderBy(accounts.name)
    .limit(100)
}
