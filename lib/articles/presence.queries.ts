import { and, eq, gt, lt, ne, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articlePresence, articles, articleVersions } from '../../drizzle/schema/articles'
import { database } from '../database'
import { FORGOTTEN } from './presence.rules'

type Heartbeat = { articleId: number; session: string; accountId: number }

const since = sql`now() - make_interval(secs => ${FORGOTTEN})`

/** Notes that a session has an article open, and forgets those that were not heard of. An article that is gone is no fault. */
export async function noteHeartbeat({ articleId, session, accountId }: Heartbeat): Promise<void> {
  await database().delete(articlePresence).where(lt(articlePresence.seenAt, since))
  await database().execute(sql`insert into article_presence (article_id, session, account_id)
    select ${articleId}, ${session}, ${accountId} where exists (select 1 from articles where id = ${articleId})
    on conflict (article_id, session) do update set seen_at = now(), account_id = excluded.account_id`)
}

/** A session that ended by itself. */
export async function forgetSession(articleId: number, session: string): Promise<void> {
  await database()
    .delete(articlePresence)
    .where(and(eq(articlePresence.articleId, articleId), eq(articlePresence.session, session)))
}

/** The other sessions that have an article open now, in the order of their names. */
export async function listPresent(articleId: number, session: string): Promise<{ accountId: number; name: string }[]> {
  return database()
    .select({ accountId: articlePresence.accountId, name: accounts.name })
    .from(articlePresence)
    .innerJoin(accounts, eq(accounts.id, articlePresence.accountId))
    .where(
      and(
        eq(articlePresence.articleId, articleId),
        ne(articlePresence.session, session),
        gt(articlePresence.seenAt, since),
      ),
    )
    .orderBy(accounts.name)
    .limit(50)
}

export type LatestSave = { number: number; savedAt: Date; savedBy: string | null; session: string | null }

/** What the newest version in the line is, without its text. */
export async function findLatestSave(articleId: number): Promise<LatestSave | null> {
  const [row] = await database()
    .select({
      number: articleVersions.number,
      savedAt: articleVersions.savedAt,
      savedBy: accounts.name,
      session: articleVersions.session,
    })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.latestVersionId))
    .leftJoin(accounts, eq(accounts.id, articleVersions.savedBy))
    .where(eq(articles.id, articleId))
  return row ?? null
}
