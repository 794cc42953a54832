import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { comments, discussions } from '../../drizzle/schema/comments'
import { database } from '../database'
import { lastThreads, newestFirst, PER_PAGE, pathBehind, type ShownComment } from './thread.rules'

// a page is cut when it has one too many: nothing is longer but for a moment
const MOST = 2 * PER_PAGE

const arrayOf = (path: readonly number[]): SQL => sql`${`{${path.join(',')}}`}::bigint[]`
const of = (articleId: number) => and(eq(comments.articleId, articleId), isNotNull(comments.shownAs))

const parents = alias(comments, 'parents')
const columns = {
  id: comments.id,
  path: comments.path,
  parentId: comments.parentId,
  parentName: sql<string | null>`case when ${parents.shownAs} = 'words' then ${parents.name} end`,
  name: comments.name,
  body: comments.body,
  shownAs: comments.shownAs,
  state: comments.state,
  accountId: comments.accountId,
  readerId: comments.readerId,
  useful: comments.useful,
  postedAt: comments.postedAt,
  editedAt: comments.editedAt,
}

const select = () => database().select(columns).from(comments).leftJoin(parents, eq(parents.id, comments.parentId))
type Row = Awaited<ReturnType<typeof select>>[number]

const shown = ({
  parentId,
  parentName,
  name,
  body,
  shownAs,
  state,
  accountId,
  readerId,
  ...row
}: Row): ShownComment => ({
  ...row,
  parent: parentId === null ? null : { id: parentId, name: parentName },
  words: shownAs === 'words' ? { name, body } : null,
  withdrawn: state === 'withdrawn',
  verified: readerId !== null,
  ours: accountId !== null,
})

export type DiscussionPage = {
  comments: ShownComment[]
  /** The comment by which the page that is read next, or before, is addressed. Null: it is the first one. Undefined: there is none. */
  next?: number | null
  previous?: number | null
}

type Cut = { id: number; path: number[] }

/** The page of a discussion that begins with a comment, oldest first; its first page without one. Null: no page begins there. */
export async function findPage(articleId: number, start: number | null): Promise<DiscussionPage | null> {
  const cut = start === null ? null : await findCut(articleId, start)
  if (start !== null && !cut) return null
  const [next, previous] = await Promise.all([
    cutAfter(articleId, cut?.path ?? []),
    cut && cutBefore(articleId, cut.path),
  ])
  const page = await listBetween(articleId, cut?.path ?? [], next?.path)
  return {
    comments: page,
    ...(next && { next: next.id }),
    ...(cut && { previous: previous?.id ?? null }),
  }
}

/** Where the page of the oldest comments begins, for who comes from the newest. */
export const OLDEST = 0

/**
 * The same page with its newest threads first. Without a start it is the newest of all, filled up with whole threads of the
 * page that is read next.
 *
 * @param start a comment that a page begins with, or {@link OLDEST}
 */
export async function findNewestPage(articleId: number, start: number | null): Promise<DiscussionPage | null> {
  const last = start === null ? await lastCut(articleId) : null
  const page = await findPage(articleId, start === OLDEST ? null : (start ?? last?.id ?? null))
  if (!page) return null
  const { comments: own, next, previous } = page
  const older = start === null && previous !== undefined ? await findPage(articleId, previous) : null
  const filled = older ? [...lastThreads(older.comments, own.length), ...own] : own
  const newest = start === null ? undefined : await lastCut(articleId)
  return {
    comments: newestFirst(filled),
    // what is read next is what was written before
    ...(previous !== undefined && { next: previous ?? OLDEST }),
    ...(start !== null && next !== undefined && { previous: next === newest?.id ? null : next }),
  }
}

/** A page of the comments that readers found most useful, whatever they answer. */
export async function listMostUseful(articleId: number, page: number): Promise<DiscussionPage> {
  // as the index has it; only the page's own comments are read whole
  const order = [sql`${comments.useful} desc nulls last`, asc(comments.id)]
  const ofPage = database()
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.shownAs, 'words')))
    .orderBy(...order)
    .limit(PER_PAGE + 1)
    .offset((page - 1) * PER_PAGE)
  const rows = await select()
    .where(inArray(comments.id, ofPage))
    .orderBy(...order)
  return {
    comments: rows.slice(0, PER_PAGE).map(shown),
    ...(rows.length > PER_PAGE && { next: page + 1 }),
    ...(page > 1 && { previous: page - 1 }),
  }
}

export type CommentInPlace = {
  above: ShownComment[]
  comment: ShownComment
  answers: ShownComment[]
  start: number | null
}

/** A comment with what it answers, its first answers, and where the page of the discussion begins that it stands on. */
export async function findInPlace(articleId: number, id: number): Promise<CommentInPlace | null> {
  const [row] = await select().where(and(of(articleId), eq(comments.id, id)))
  if (!row) return null
  const comment = shown(row)
  const above = comment.path.slice(0, -1)
  const [ancestors, answers, cut] = await Promise.all([
    above.length > 0
      ? select()
          .where(and(of(articleId), inArray(comments.id, above)))
          .orderBy(asc(comments.path))
      : [],
    select()
      .where(
        and(
          of(articleId),
          gt(comments.path, arrayOf(comment.path)),
          lt(comments.path, arrayOf(pathBehind(comment.path))),
        ),
      )
      .orderBy(asc(comments.path))
      .limit(PER_PAGE),
    cutAt(articleId, comment.path),
  ])
  return { above: ancestors.map(shown), comment, answers: answers.map(shown), start: cut?.id ?? null }
}

/** The newsroom's answer that stands first, if there is one. */
export async function findPinned(articleId: number): Promise<ShownComment | null> {
  const [row] = await select()
    .innerJoin(discussions, eq(discussions.pinnedId, comments.id))
    .where(and(eq(discussions.articleId, articleId), eq(comments.shownAs, 'words')))
  return row ? shown(row) : null
}

async function listBetween(articleId: number, start: number[], end: number[] | undefined): Promise<ShownComment[]> {
  const rows = await select()
    .where(
      and(
        of(articleId),
        gte(comments.path, arrayOf(start)),
        end === undefined ? undefined : lt(comments.path, arrayOf(end)),
      ),
    )
    .orderBy(asc(comments.path))
    .limit(MOST)
  return rows.map(shown)
}

const cuts = (articleId: number, more: SQL | undefined, order: SQL) =>
  database()
    .select({ id: comments.id, path: comments.path })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), comments.startsPage, more))
    .orderBy(order)
    .limit(1)
    .then(([cut]): Cut | undefined => cut)

const findCut = (articleId: number, id: number) => cuts(articleId, eq(comments.id, id), asc(comments.path))
const lastCut = (articleId: number) => cuts(articleId, undefined, desc(comments.path))
const cutAt = (articleId: number, path: number[]) =>
  cuts(articleId, lte(comments.path, arrayOf(path)), desc(comments.path))
const cutAfter = (articleId: number, path: number[]) =>
  cuts(articleId, gt(comments.path, arrayOf(path)), asc(comments.path))
const cutBefore = (articleId: number, path: number[]) =>
  cuts(articleId, lt(comments.path, arrayOf(path)), desc(comments.path))
