import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles } from '../../drizzle/schema/articles'
import { missingAddresses, redirects } from '../../drizzle/schema/redirects'
import { sections } from '../../drizzle/schema/sections'
import { database } from '../database'
import { environment } from '../environment'
import { readTyped, spelledPath } from './path.rules'
import type { RedirectQuestion } from './redirect.rules'

/** `to`: a path of ours or an address elsewhere; null, the article it led to was taken down. `by`: who made it, if they are still known. */
export type RedirectRow = { from: string; to: string | null; at: Date; isByHand: boolean; by: string | null }

/** Redirects, newest first, behind one of them, that have some letters in one of their addresses. */
export async function listRedirects({ q, apres }: RedirectQuestion, limit: number): Promise<RedirectRow[]> {
  const rows = await database()
    .select({
      from: redirects.fromPath,
      toPath: redirects.toPath,
      at: redirects.createdAt,
      madeAt: redirects.madeAt,
      by: accounts.name,
      section: sections.slug,
      slug: articles.slug,
      takenDownAt: articles.takenDownAt,
    })
    .from(redirects)
    .leftJoin(articles, eq(articles.id, redirects.articleId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(accounts, eq(accounts.id, redirects.madeBy))
    .where(and(q ? having(q) : undefined, apres ? behind(apres) : undefined))
    .orderBy(desc(redirects.createdAt), desc(redirects.fromPath))
    .limit(limit)
  return rows.map(({ from, toPath, at, madeAt, by, section, slug, takenDownAt }) => ({
    ...{ from, at, by },
    to: toPath ?? (takenDownAt || !slug ? null : `/${section}/${slug}`),
    isByHand: madeAt !== null,
  }))
}

// a whole address of ours is looked for by its path, and words as paths spell them
function having(q: string): SQL | undefined {
  const read = readTyped(q, environment().siteUrl)
  const spelled = read?.kind === 'own' ? read.path : spelledPath(q)
  const [asSpelled, asTyped] = [spelled, q].map((words) => `%${words.replace(/[\\%_]/g, '\\$&')}%`)
  return or(
    ilike(redirects.fromPath, asSpelled ?? ''),
    ilike(redirects.toPath, asSpelled ?? ''),
    ilike(redirects.toPath, asTyped ?? ''),
  )
}

const behind = (from: string) =>
  sql`(${redirects.createdAt}, ${redirects.fromPath}) < (select created_at, from_path from redirects where from_path = ${from})`

export type MissingRow = { path: string; hits: number; firstAt: Date; lastAt: Date }

/** Addresses where readers found nothing, those asked for most first, page by page; there are no more than a few thousand. */
export async function listMissing(page: number, perPage: number): Promise<{ rows: MissingRow[]; hasMore: boolean }> {
  const rows = await database()
    .select({
      path: missingAddresses.path,
      hits: missingAddresses.hits,
      firstAt: missingAddresses.firstAt,
      lastAt: missingAddresses.lastAt,
    })
    .from(missingAddresses)
    .orderBy(desc(missingAddresses.hits), desc(missingAddresses.lastAt), desc(missingAddresses.path))
    .offset((page - 1) * perPage)
    .limit(perPage + 1)
  return { rows: rows.slice(0, perPage), hasMore: rows.length > perPage }
}
