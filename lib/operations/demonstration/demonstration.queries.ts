import { eq, sql } from 'drizzle-orm'
import { articles } from '../../../drizzle/schema/articles'
import { bylines } from '../../../drizzle/schema/bylines'
import { comments } from '../../../drizzle/schema/comments'
import { listings } from '../../../drizzle/schema/listings'
import { corrections, publications } from '../../../drizzle/schema/publications'
import { sections } from '../../../drizzle/schema/sections'
import { settings } from '../../../drizzle/schema/settings'
import type { bylines as seedBylines, sections as seedSections } from '../../../drizzle/seed/newspaper'
import { countAllDays } from '../../archives/archive.queries'
import { findAnswerable, insertComment } from '../../comments/comment.queries'
import { holdDiscussion, settleStanding } from '../../comments/standing.queries'
import { database, transaction } from '../../database'
import { putLegalPage } from '../../legal/legal-page.queries'
import { LEGAL_PAGES, missingFor } from '../../legal/legal-page.rules'
import { cutAnew, dateAllLists } from '../../listings/listing.queries'
import { hashAddress } from '../../privacy/seal'
import { refreshSearch } from '../../search/search-index.queries'
import { putNewspaper } from '../../settings/settings.queries'
import type { Newspaper } from '../../settings/settings.rules'

/** Whether a newspaper stands in the database already: the settings are written last. */
export async function isFilled(): Promise<boolean> {
  const [row] = await database().select({ id: settings.id }).from(settings)
  return row !== undefined
}

/** Empties what an interrupted first run left. The logs that refuse deletion are emptied as whole tables. */
export async function clear(): Promise<void> {
  await database().execute(
    sql`truncate legal_pages, articles, article_versions, article_version_bylines, comments, rulings, redirects, media, keywords, archive_days, listing_pages, listing_changes, search_words, bylines, sections, accounts, account_roles, sessions, invitations, readers, mails restart identity cascade`,
  )
}

export async function insertSections(list: typeof seedSections): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const [position, { parent, ...section }] of list.entries()) {
    const parentId = parent === undefined ? null : ids.get(parent)
    const [row] = await database()
      .insert(sections)
      .values({ ...section, position, parentId })
      .returning({ id: sections.id })
    if (row) ids.set(section.slug, row.id)
  }
  return ids
}

export async function insertBylines(
  list: typeof seedBylines,
  owners: Map<string, number>,
): Promise<Map<string, number>> {
  const rows = await database()
    .insert(bylines)
    .values(list.map((byline) => ({ ...byline, accountId: owners.get(byline.name) })))
    .returning({ id: bylines.id, slug: bylines.slug })
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** Moves an article's times to where the demonstration has them. */
export async function setTimes(articleId: number, publishedAt: Date, updatedAt: Date | null): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(articles).set({ publishedAt, updatedAt }).where(eq(articles.id, articleId))
    await tx.update(listings).set({ publishedAt }).where(eq(listings.articleId, articleId))
    // a correction has the moment of the publication that it came with
    const changedAt = updatedAt ?? publishedAt
    const at = sql`case ${publications.occasion} when 'first' then ${publishedAt.toISOString()}::timestamptz
      else ${changedAt.toISOString()}::timestamptz end`
    await tx.update(publications).set({ at }).where(eq(publications.articleId, articleId))
    await tx.update(corrections).set({ correctedAt: changedAt }).where(eq(corrections.articleId, articleId))
    await refreshSearch(tx, articleId)
  })
}

/** Lists and archive as if every article had appeared at its time. */
export async function settleListings(): Promise<void> {
  await transaction(async (tx) => {
    await cutAnew(tx)
    await countAllDays(tx)
    await dateAllLists(tx)
  })
}

/** Its particulars and its legal pages, at once: whoever finds the settings finds the whole newspaper. */
export async function describeNewspaper(paper: Newspaper): Promise<void> {
  await transaction(async (tx) => {
    await putNewspaper(tx, paper)
    for (const page of LEGAL_PAGES) {
      const [missing] = missingFor(page, paper)
      if (missing) throw new Error(`the demonstration's page ${page} lacks ${missing.field}`)
      await putLegalPage(tx, page, { publishedAt: new Date(), changedBy: null })
    }
  })
}

type Comment = {
  articleId: number
  parentId?: number
  name: string
  email: string
  body: string
  state: 'approved' | 'waiting'
  postedAt: Date
  formKey: string
}

export async function insertDemonstrationComment({ parentId, postedAt, email, ...comment }: Comment): Promise<number> {
  const parent = parentId === undefined ? null : await findAnswerable(comment.articleId, parentId)
  return transaction(async (tx) => {
    await holdDiscussion(tx, comment.articleId)
    const id = await insertComment(tx, {
      ...comment,
      parent,
      emailHash: hashAddress(email),
      readerKey: '',
    })
    if (id === null) throw new Error('a comment of the demonstration is there twice')
    await tx
      .update(comments)
      .set({ postedAt, decidedAt: comment.state === 'approved' ? postedAt : null })
      .where(eq(comments.id, id))
    await settleStanding(tx, id)
    return id
  })
}
