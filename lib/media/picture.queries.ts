import { desc, eq, sql } from 'drizzle-orm'
import { accounts } from '../../drizzle/schema/accounts'
import { articles, articleVersions } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { media } from '../../drizzle/schema/media'
import { mediaUses } from '../../drizzle/schema/media-uses'
import { database, type Transaction } from '../database'
import { pictureColumns, type StoredPicture } from './media.queries'
import type { PictureForm } from './picture-form.rules'

/** A picture as the library's own page shows it. */
export type DeskPicture = StoredPicture & {
  fileName: string
  alt: string | null
  caption: string
  credit: string
  licence: string
  rights: string
  rightsUntil: string | null
  bytes: number | null
  uploadedAt: Date
  uploadedBy: string | null
}

const columns = {
  ...pictureColumns,
  fileName: media.fileName,
  alt: media.lastAlt,
  caption: media.lastCaption,
  credit: media.lastCredit,
  licence: media.licence,
  rights: media.rights,
  rightsUntil: media.rightsUntil,
  bytes: media.bytes,
}

export async function findDeskPicture(id: number): Promise<DeskPicture | null> {
  const [row] = await database()
    .select({ ...columns, uploadedAt: media.uploadedAt, uploadedBy: accounts.name })
    .from(media)
    .leftJoin(accounts, eq(accounts.id, media.uploadedBy))
    .where(eq(media.id, id))
  return row ?? null
}

export type HeldPicture = Omit<DeskPicture, 'uploadedAt' | 'uploadedBy'>

/** Holds a picture until the transaction ends. */
export async function holdPicture(tx: Transaction, id: number): Promise<HeldPicture | null> {
  const [row] = await tx.select(columns).from(media).where(eq(media.id, id)).for('update')
  return row ?? null
}

/** Writes what the library says of a picture; `reframed`: its crops are to be made anew. */
export async function updatePicture(
  tx: Transaction,
  { pictureId, alt, caption, credit, ...said }: PictureForm,
  reframed: boolean,
): Promise<void> {
  await tx
    .update(media)
    .set({
      ...said,
      lastAlt: alt,
      lastCaption: caption,
      lastCredit: credit,
      describedAt: sql`now()`,
      ...(reframed && { madeAt: null }),
      words: sql`lower(unaccent(concat_ws(' ', ${media.fileName}, ${alt}::text, ${caption}::text, ${credit}::text)))`,
    })
    .where(eq(media.id, pictureId))
}

export type PictureUse = { articleId: number; headline: string; isRead: boolean }

/** The articles that show a picture, newest first: in their newest version, or in the one that readers see. */
export async function listPictureUses(pictureId: number, limit: number): Promise<PictureUse[]> {
  return database()
    .select({
      articleId: articles.id,
      headline: articleVersions.headline,
      isRead: sql<boolean>`${articles.publishedAt} is not null and ${articles.takenDownAt} is null`,
    })
    .from(mediaUses)
    .innerJoin(articles, eq(articles.id, mediaUses.articleId))
    .innerJoin(articleVersions, eq(articleVersions.id, articles.latestVersionId))
    .where(eq(mediaUses.mediaId, pictureId))
    .orderBy(desc(mediaUses.articleId))
    .limit(limit)
}

/** Whoever has it as their photo. */
export const listPortrayed = (pictureId: number): Promise<{ id: number; name: string }[]> =>
  database().select({ id: bylines.id, name: bylines.name }).from(bylines).where(eq(bylines.photoId, pictureId))

/** Whatever shows a picture: articles by number, and how many sign with it. */
export type Uses = { articleIds: number[]; bylines: number }

export async function listUses(tx: Transaction, pictureId: number): Promise<Uses> {
  const used = await tx.select({ id: mediaUses.articleId }).from(mediaUses).where(eq(mediaUses.mediaId, pictureId))
  const signed = await tx.select({ id: bylines.id }).from(bylines).where(eq(bylines.photoId, pictureId))
  return { articleIds: used.map(({ id }) => id), bylines: signed.length }
}

/**
 * Takes a picture out of the library and out of every version's lead. Texts go on naming it by its number, which is nobody's
 * any more: readers' pages and the editor pass over it.
 */
export async function deletePictureRow(tx: Transaction, pictureId: number): Promise<void> {
  await tx.update(articleVersions).set({ leadMediaId: null }).where(eq(articleVersions.leadMediaId, pictureId))
  await tx.delete(media).where(eq(media.id, pictureId))
}
