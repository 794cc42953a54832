import { eq, sql } from 'drizzle-orm'
import { articlePresence } from '../../drizzle/schema/articles'
import { database } from '../database'

/** Lets two minutes pass for a session's heartbeat, for tests. */
export const silence = (session: string) =>
  database()
    .update(articlePresence)
    .set({ seenAt: sql`now() - interval '2 minutes'` })
    .where(eq(articlePresence.session, session))
