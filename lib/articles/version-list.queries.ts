import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { database } from '../database'
import { countWords, document } from './document.rules'
import { type VersionSummary, type WorkingSession, workingSessions } from './version-list.rules'

/** Sessions on a page, and versions that are read at once to make them. */
const PER_PAGE = 50
const AT_ONCE = 300

/** An article's versions, newest first, at most `AT_ONCE`: the newest, or those next to a number on one side of it. */
export async function listVersions(
  articleId: number,
  { before, after }: { before?: number; after?: number } = {},
): Promise<VersionSummary[]> {
  const found = await database()
    .select({
      number: articleVersions.number,
      savedAt: articleVersions.savedAt,
      savedBy: accounts.name,
      refused: sql<boolean>`${articleVersions.refusedAt} is not null`,
      session: articleVersions.session,
      words: articleVersions.words,
      publishedAt: articleVersions.publishedAt,
      online: sql<boolean>`coalesce(${articles.publishedVersionId} = ${articleVersions.id} and ${articles.takenDownAt} is null, false)`,
      withheld: sql<boolean>`exists (select 1 from publications p
        where p.version_id = ${articleVersions.id} and p.withheld_at is not null)`,
    })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .leftJoin(accounts, eq(accounts.id, articleVersions.savedBy))
    .where(
      and(
        eq(articleVersions.articleId, articleId),
        before === undefined ? undefined : lt(articleVersions.number, before),
        after === undefined ? undefined : gt(articleVersions.number, after),
      ),
    )
    .orderBy(after === undefined ? desc(articleVersions.number) : asc(articleVersions.number))
    .limit(AT_ONCE)
  const rows = after === undefined ? found : found.reverse()
  const uncounted = rows.flatMap(({ number, words }) => (words === null ? [number] : []))
  const counts = await countOldWords(articleId, uncounted)
  return rows.map(({ words, ...row }) => ({ ...row, words: words ?? counts.get(row.number) ?? 0 }))
}

/** Counts what was saved before versions were counted, once. */
async function countOldWords(articleId: number, numbers: number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map()
  const old = await database()
    .select({ id: articleVersions.id, number: articleVersions.number, body: articleVersions.body })
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), inArray(articleVersions.number, numbers)))
  const counted = old.map(({ id, number, body }) => ({ id, number, words: countWords(document.parse(body)) }))
  const values = sql.join(
    counted.map(({ id, words }) => sql`(${id}::bigint, ${words}::int)`),
    sql`, `,
  )
  await database().execute(
    sql`update article_versions v set words = c.words from (values ${values}) as c (id, words) where v.id = c.id`,
  )
  return new Map(counted.map(({ number, words }) => [number, words]))
}

export type SessionPage = {
  sessions: WorkingSession[]
  /** Where older ones begin: what `before` has to be for them. Null: there are none. */
  older: number | null
}

/** A page of working sessions, newest first. It reads no more versions than it shows, but for some of the next page. */
export async function listSessions(articleId: number, before?: number): Promise<SessionPage> {
  const versions: VersionSummary[] = []
  let from = before
  for (;;) {
    const read = await listVersions(articleId, { before: from })
    versions.push(...read)
    const sessions = workingSessions(versions)
    const [last, next] = [read.at(-1), sessions[PER_PAGE]]
    if (next) return { sessions: sessions.slice(0, PER_PAGE), older: next.newest.number + 1 }
    if (!last || read.length < AT_ONCE) return { sessions, older: null }
    from = last.number
  }
}

export type VersionedArticle = {
  headline: string
  /** The newest version in the line. */
  latest: number
  /** What readers were shown last; null: nothing yet. */
  published: number | null
  takenDown: boolean
}

/** What an article is called, and which of its versions count. */
export async function findVersionedArticle(articleId: number): Promise<VersionedArticle | null> {
  const [row] = await database()
    .select({
      headline: articleVersions.headline,
      latest: articleVersions.number,
      published: sql<
        number | null
      >`(select p.number from article_versions p where p.id = ${articles.publishedVersionId})`,
      takenDown: sql<boolean>`${articles.takenDownAt} is not null`,
    })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.id, articles.latestVersionId))
    .where(eq(articles.id, articleId))
  return row ?? null
}

/** The last versions of the sessions beside two versions of the line; null where there is none. */
export async function findNeighbours(articleId: number, first: number, last: number) {
  const [earlier, later] = await Promise.all([
    listVersions(articleId, { before: first }),
    listVersions(articleId, { after: last }),
  ])
  const inLine = (versions: VersionSummary[]) => workingSessions(versions.filter(({ refused }) => !refused))
  return { previous: inLine(earlier)[0]?.newest.number ?? null, next: inLine(later).at(-1)?.newest.number ?? null }
}
