import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { media } from '../../drizzle/schema/media'
import { database, type Transaction } from '../database'
import type { Picture } from './media.rules'
import type { Written } from './read-metadata'
import type { Shape } from './variant.rules'

/** What pages need of a picture, whoever joins it. */
export const pictureColumns = {
  id: media.id,
  contentHash: media.contentHash,
  width: media.width,
  height: media.height,
  focalX: media.focalX,
  focalY: media.focalY,
  colour: media.colour,
}

/** A picture's measures, before anyone has described it. */
export type StoredPicture = Shape & { id: number; colour: string }

/** The same with what is known of what it shows and whose it is. */
export type SaidPicture = StoredPicture & { caption: string; credit: string }

const saidColumns = { ...pictureColumns, caption: media.lastCaption, credit: media.lastCredit }

/** Lets one at a time add a picture of this content, or remove its files, until the transaction ends. */
export async function holdContent(tx: Transaction, contentHash: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`picture:${contentHash}`}, 0))`)
}

export async function findPictureByContent(contentHash: string): Promise<SaidPicture | null> {
  const [row] = await database().select(saidColumns).from(media).where(eq(media.contentHash, contentHash))
  return row ?? null
}

/** The pictures of the library with these numbers, in no order, not described. */
export async function listPictures(ids: number[]): Promise<Picture[]> {
  if (ids.length === 0) return []
  const rows = await database().select(pictureColumns).from(media).where(inArray(media.id, ids))
  return rows.map((row) => ({ ...row, alt: null, caption: '', credit: '' }))
}

/** The numbers among these that are pictures of the library, held: none of them can be deleted before the transaction ends. */
export async function holdPictures(tx: Transaction, ids: number[]): Promise<number[]> {
  const rows = await tx
    .select({ id: media.id })
    .from(media)
    .where(inArray(media.id, ids))
    .orderBy(media.id)
    .for('key share')
  return rows.map(({ id }) => id)
}

/** A picture whose variants have not all been made. */
export async function findUnmadePicture(id: number): Promise<StoredPicture | null> {
  const [row] = await database()
    .select(pictureColumns)
    .from(media)
    .where(and(eq(media.id, id), isNull(media.madeAt)))
  return row ?? null
}

/** The pictures whose variants have not all been made, oldest first. */
export const listUnmadePictures = (tx: Transaction): Promise<Pick<StoredPicture, 'id' | 'width' | 'height'>[]> =>
  tx
    .select({ id: media.id, width: media.width, height: media.height })
    .from(media)
    .where(isNull(media.madeAt))
    .orderBy(media.id)

type NewPicture = Pick<StoredPicture, 'contentHash' | 'width' | 'height' | 'colour'> & {
  fileName: string
  bytes: number
  uploadedBy: number | null
  written: Written
}

/** Adds a picture; when another upload of the same bytes was quicker, that one's row is answered. */
export async function insertPicture(tx: Transaction, { written, ...picture }: NewPicture): Promise<SaidPicture> {
  const { caption, credit, ...rights } = written
  const [row] = await tx
    .insert(media)
    .values({
      ...picture,
      ...rights,
      lastCaption: caption,
      lastCredit: credit,
      words: sql`lower(unaccent(concat_ws(' ', ${picture.fileName}::text, ${caption}::text, ${credit}::text)))`,
    })
    .onConflictDoUpdate({ target: media.contentHash, set: { contentHash: picture.contentHash } })
    .returning(saidColumns)
  if (!row) throw new Error('insert into media returned no row')
  return row
}

/** Notes that all variants are there, of the picture as it was read: a focal point that has moved since asks for others. */
export async function markMade(tx: Transaction, { id, focalX, focalY }: StoredPicture): Promise<void> {
  await tx
    .update(media)
    .set({ madeAt: new Date() })
    .where(and(eq(media.id, id), eq(media.focalX, focalX), eq(media.focalY, focalY)))
}

/** Corrects what is known of a picture by its bytes. */
export async function setMeasures(
  tx: Transaction,
  id: number,
  measures: Pick<StoredPicture, 'width' | 'height' | 'colour'>,
): Promise<void> {
  await tx.update(media).set(measures).where(eq(media.id, id))
}
