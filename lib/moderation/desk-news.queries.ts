import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { driver, type Transaction } from '../database'

const CHANNEL = 'moderation_desk'

/** What happens at the moderators' desk; it carries numbers alone, for every connection to the database may listen. */
const deskNews = z.discriminatedUnion('kind', [
  /** Something came, or was mended, reported, appealed for: there is something else to count. */
  z.object({ kind: z.literal('queues') }),
  z.object({
    kind: z.literal('ruled'),
    commentId: z.number(),
    decision: z.enum(['approve', 'reject', 'spam']),
    by: z.number(),
  }),
  z.object({ kind: z.literal('undone'), commentId: z.number(), by: z.number() }),
  /** Somebody has opened or left a comment. */
  z.object({ kind: z.literal('opened') }),
])

export type DeskNews = z.infer<typeof deskNews>

/** Tells every open desk, once the transaction commits. */
export async function announce(tx: Transaction, news: DeskNews): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(news)})`)
}

/**
 * Hears what is announced, on a connection of its own, and calls `onReturn` at first and whenever the connection was lost
 * meanwhile and something may have been missed. Answers how to stop.
 */
export async function listenForNews(onNews: (news: DeskNews) => void, onReturn: () => void): Promise<() => void> {
  const read = (payload: string) => {
    const news = deskNews.safeParse(JSON.parse(payload))
    if (news.success) onNews(news.data)
  }
  const { unlisten } = await driver().listen(CHANNEL, read, onReturn)
  return () => void unlisten().catch(() => {})
}
