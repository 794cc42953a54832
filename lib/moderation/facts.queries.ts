import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { comments } from '../../drizzle/schema/comments'
import { settings } from '../../drizzle/schema/settings'
import { database, type Transaction } from '../database'
import { type ModerationSettings, moderationSettings } from './moderation-settings.rules'

export async function findModerationSettings(): Promise<ModerationSettings> {
  const [row] = await database().select({ moderation: settings.moderation }).from(settings).where(eq(settings.id, 1))
  return moderationSettings.parse(row?.moderation ?? {})
}

export async function putModerationSettings(tx: Transaction, value: ModerationSettings): Promise<void> {
  await tx
    .insert(settings)
    .values({ newspaper: {}, moderation: value })
    .onConflictDoUpdate({ target: settings.id, set: { moderation: value, changedAt: new Date() } })
}

type Asked = {
  articleId: number
  emailHash: string
  readerKey: string
  wordsKey: string
  /** The comment itself, when it is judged again. */
  except?: number
}

/** What of a comment stands in the database: its author's past, its network's last hour, and its words elsewhere. */
export async function findPast({ articleId, emailHash, readerKey, wordsKey, except = 0 }: Asked) {
  const [author, articles, repeated] = await Promise.all([
    database()
      .select({
        approved: sql<number>`(count(*) filter (where ${comments.state} = 'approved'))::int`,
        refused: sql<number>`(count(*) filter (where ${comments.state} in ('rejected', 'spam')))::int`,
      })
      .from(comments)
      .where(and(eq(comments.emailHash, emailHash), ne(comments.id, except))),
    readerKey === ''
      ? [{ others: 0 }]
      : database()
          .select({ others: sql<number>`(count(distinct ${comments.articleId}))::int` })
          .from(comments)
          .where(
            and(
              eq(comments.readerKey, readerKey),
              sql`${comments.readerKey} <> ''`,
              gt(comments.postedAt, sql`now() - interval '1 hour'`),
              ne(comments.articleId, articleId),
            ),
          ),
    database()
      .select({
        own: sql<number>`(count(*) filter (where ${comments.emailHash} is not distinct from ${emailHash}))::int`,
        others: sql<number>`(count(*) filter (where ${comments.emailHash} is distinct from ${emailHash}))::int`,
      })
      .from(comments)
      .where(
        and(
          eq(comments.wordsKey, wordsKey),
          gt(comments.postedAt, sql`now() - interval '30 days'`),
          ne(comments.id, except),
        ),
      ),
  ])
  return {
    author: author[0] ?? { approved: 0, refused: 0 },
    articles: (articles[0]?.others ?? 0) + 1,
    repeated: repeated[0] ?? { own: 0, others: 0 },
  }
}
