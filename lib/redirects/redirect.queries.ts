import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { articles } from '../../drizzle/schema/articles'
import { missingAddresses, redirects } from '../../drizzle/schema/redirects'
import { sections } from '../../drizzle/schema/sections'
import { database, type Transaction } from '../database'
import { spelledPath } from './path.rules'

/**
 * Where an address leads. An article: its number and its present path, null once it was taken down. Anything else: a path of ours or
 * an `https:` address of another site, and no number.
 */
export type Moved = { id: number; path: string } | { id: number; path: null } | { id: null; path: string }

/**
 * The end of the way that an address leads: null, it leads nowhere. Where an article was taken down, and its own address was redirected
 * since, whoever comes by an older one is led on too, in the same hop.
 */
export const findMoved = async (path: string): Promise<Moved | null> => (await findWay(path)).end

/** The same, with the addresses it goes by: more than one only where articles were taken down. */
export async function findWay(path: string, tx?: Transaction): Promise<{ end: Moved | null; by: ReadonlySet<string> }> {
  const by = new Set<string>()
  let end: Moved | null = null
  for (let at: string | null = spelledPath(path); at !== null && !by.has(at); ) {
    by.add(at)
    const step = await findStep(at, tx)
    if (!step) break
    end = step.moved
    at = step.goesOnAt
  }
  return { end, by }
}

type Step = { moved: Moved; goesOnAt: string | null }

async function findStep(path: string, tx?: Transaction): Promise<Step | null> {
  const [found] = await (tx ?? database())
    .select({
      to: redirects.toPath,
      id: articles.id,
      section: sections.slug,
      slug: articles.slug,
      takenDownAt: articles.takenDownAt,
    })
    .from(redirects)
    .leftJoin(articles, and(eq(articles.id, redirects.articleId), isNotNull(articles.publishedAt)))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(redirects.fromPath, path))
  if (!found) return null
  if (found.to !== null) return { moved: { id: null, path: found.to }, goesOnAt: null }
  if (found.id === null) return null
  const address = `/${found.section}/${found.slug}`
  return found.takenDownAt
    ? { moved: { id: found.id, path: null }, goesOnAt: address }
    : { moved: { id: found.id, path: address }, goesOnAt: null }
}

/** Lets an old address lead to an article that moved, whatever it led to before. */
export async function putRedirect(tx: Transaction, fromPath: string, articleId: number): Promise<void> {
  await writeRedirect(tx, fromPath, { articleId, toPath: null, madeAt: null, madeBy: null })
}

/** Lets an address lead to what somebody chose, whatever it led to before. */
export async function putHandmade(tx: Transaction, fromPath: string, to: Destination, by: number): Promise<void> {
  await writeRedirect(tx, fromPath, { ...to, madeAt: new Date(), madeBy: by })
}

/** Lets the address of a page that is no article lead to its new one, in one hop from wherever; that one leads nowhere else. */
export async function movePage(tx: Transaction, fromPath: string, toPath: string): Promise<void> {
  await holdRedirects(tx)
  await removeRedirect(tx, toPath)
  await writeRedirect(tx, fromPath, { articleId: null, toPath, madeAt: null, madeBy: null })
  await leadOn(tx, fromPath, { articleId: null, toPath })
}

export type Destination = { articleId: number; toPath: null } | { articleId: null; toPath: string }

async function writeRedirect(
  tx: Transaction,
  fromPath: string,
  leads: Destination & { madeAt: Date | null; madeBy: number | null },
): Promise<void> {
  await tx
    .insert(redirects)
    .values({ fromPath, ...leads })
    .onConflictDoUpdate({ target: redirects.fromPath, set: { ...leads, createdAt: sql`now()` } })
  await forgetMissing(tx, fromPath)
}

/** An address that is live again leads nowhere else, whoever had it redirected. */
export async function removeRedirect(tx: Transaction, fromPath: string): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.fromPath, fromPath))
  await forgetMissing(tx, fromPath)
}

/** False when there is none, or an article that moved left it. */
export async function deleteHandmade(tx: Transaction, fromPath: string): Promise<boolean> {
  const rows = await tx
    .delete(redirects)
    .where(and(eq(redirects.fromPath, fromPath), isNotNull(redirects.madeAt)))
    .returning({ path: redirects.fromPath })
  return rows.length > 0
}

/** What led to an address leads on to where that address leads now. */
export async function leadOn(tx: Transaction, formerTo: string, to: Destination): Promise<void> {
  await tx.update(redirects).set(to).where(eq(redirects.toPath, formerTo))
}

/** Lets redirects be made one after the other, until the transaction ends: to follow them and to add one are two steps. */
export async function holdRedirects(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('redirects', 0))`)
}

/** Takes an address off the list of those where readers found nothing. */
export async function forgetMissing(tx: Transaction, path: string): Promise<void> {
  await tx.delete(missingAddresses).where(eq(missingAddresses.path, path))
}
