import { eq } from 'drizzle-orm'
import { media } from '../../drizzle/schema/media'
import { database, type Transaction } from '../database'

/** A picture's files and measures, before anyone has described it. */
export type StoredPicture = { id: number; contentHash: string; width: number; height: number; widths: number[] }

const columns = {
  id: media.id,
  contentHash: media.contentHash,
  width: media.width,
  height: media.height,
  widths: media.widths,
}

export async function findPictureByContent(contentHash: string): Promise<StoredPicture | null> {
  const [row] = await database().select(columns).from(media).where(eq(media.contentHash, contentHash))
  return row ?? null
}

type NewPicture = Omit<StoredPicture, 'id'> & { fileName: string; uploadedBy: number | null }

/** Adds a picture; when another upload of the same bytes was quicker, that one's row is answered. */
export async function insertPicture(tx: Transaction, picture: NewPicture): Promise<StoredPicture> {
  const [row] = await tx
    .insert(media)
    .values(picture)
    .onConflictDoUpdate({ target: media.contentHash, set: { contentHash: picture.contentHash } })
    .returning(columns)
  if (!row) throw new Error('insert into media returned no row')
  return row
}
