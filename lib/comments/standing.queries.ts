import { and, asc, eq, gt, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { comments, discussions } from '../../drizzle/schema/comments'
import type { Transaction } from '../database'
import { cutOf, PER_PAGE, pathBehind } from './thread.rules'

const arrayOf = (path: readonly number[]): SQL => sql`${`{${path.join(',')}}`}::bigint[]`

/**
 * One at a time changes what an article's discussion shows: its pages and its count are of one piece. A command that holds a
 * comment too holds the discussion first: an answer that appears changes the rows of what it stands under, and two commands
 * that took the two in different orders would wait for each other.
 */
export async function holdDiscussion(tx: Transaction, articleId: number): Promise<void> {
  await tx.insert(discussions).values({ articleId }).onConflictDoNothing()
  await tx
    .select({ id: discussions.articleId })
    .from(discussions)
    .where(eq(discussions.articleId, articleId))
    .for('update')
}

/** Holds the discussion that a comment is in. False: there is no such comment. */
export async function holdDiscussionOf(tx: Transaction, commentId: number): Promise<boolean> {
  const [comment] = await tx.select({ articleId: comments.articleId }).from(comments).where(eq(comments.id, commentId))
  if (comment) await holdDiscussion(tx, comment.articleId)
  return comment !== undefined
}

/**
 * Shows or hides a comment whose state has just changed, and what it stands under: words where they are approved, a gap where
 * something below is shown, else nothing. Cuts the page that has become too long, and counts what is shown. The discussion is held
 * ({@link holdDiscussion}).
 */
export async function settleStanding(tx: Transaction, id: number): Promise<void> {
  const [comment] = await tx
    .select({ articleId: comments.articleId, path: comments.path })
    .from(comments)
    .where(eq(comments.id, id))
  if (!comment) return
  const { articleId, path } = comment
  // from the bottom up: a gap stands where something below it does
  for (let length = path.length; length > 0; length--) await settleOne(tx, articleId, path.slice(0, length))
  await cutPage(tx, articleId, path)
  await tx
    .update(discussions)
    .set({
      shown: sql`(select count(*)::int from ${comments} where ${comments.articleId} = ${articleId} and ${comments.shownAs} = 'words')`,
      // an answer that is gone is not first any more
      pinnedId: sql`(select c.id from ${comments} c where c.id = ${discussions.pinnedId} and c.shown_as = 'words')`,
    })
    .where(eq(discussions.articleId, articleId))
}

async function settleOne(tx: Transaction, articleId: number, path: number[]): Promise<void> {
  const below = sql`exists (select 1 from ${comments} b where b.article_id = ${articleId} and b.shown_as is not null
    and b.path > ${arrayOf(path)} and b.path < ${arrayOf(pathBehind(path))})`
  await tx
    .update(comments)
    .set({ shownAs: sql`case when ${comments.state} = 'approved' then 'words' when ${below} then 'gap' end` })
    .where(eq(comments.id, path.at(-1) ?? 0))
}

/** Cuts the page that holds a path, if it is too long. Its own beginning stays, as do all other pages. */
async function cutPage(tx: Transaction, articleId: number, path: number[]): Promise<void> {
  const cuts = (side: SQL) =>
    tx
      .select({ path: comments.path })
      .from(comments)
      .where(and(eq(comments.articleId, articleId), comments.startsPage, side))
  const [[start], [end]] = [
    await cuts(lte(comments.path, arrayOf(path)))
      .orderBy(sql`${comments.path} desc`)
      .limit(1),
    await cuts(gt(comments.path, arrayOf(path)))
      .orderBy(asc(comments.path))
      .limit(1),
  ]
  const page = await tx
    .select({ id: comments.id, path: comments.path })
    .from(comments)
    .where(
      and(
        eq(comments.articleId, articleId),
        isNotNull(comments.shownAs),
        sql`${comments.path} >= ${arrayOf(start?.path ?? [])}`,
        end && lt(comments.path, arrayOf(end.path)),
      ),
    )
    .orderBy(asc(comments.path))
  if (page.length <= PER_PAGE) return
  const first = page[cutOf(page, end === undefined)]
  if (first) await tx.update(comments).set({ startsPage: true }).where(eq(comments.id, first.id))
}
