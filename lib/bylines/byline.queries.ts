import { asc, eq, sql } from 'drizzle-orm'
import { articleVersionBylines } from '../../drizzle/schema/articles'
import { bylines } from '../../drizzle/schema/bylines'
import { media } from '../../drizzle/schema/media'
import { database, type Transaction } from '../database'
import { pictureColumns, type StoredPicture } from '../media/media.queries'
import type { BylineKind } from './byline.rules'

export type Byline = {
  id: number
  slug: string
  name: string
  kind: BylineKind
  role: string
  biography: string
  links: string[]
  fediverse: string
  retired: boolean
  photo: StoredPicture | null
}

const columns = {
  id: bylines.id,
  slug: bylines.slug,
  name: bylines.name,
  kind: bylines.kind,
  role: bylines.role,
  biography: bylines.biography,
  links: bylines.links,
  fediverse: bylines.fediverse,
  retired: sql<boolean>`${bylines.retiredAt} is not null`,
  photo: pictureColumns,
}

const selectBylines = () => database().select(columns).from(bylines).leftJoin(media, eq(media.id, bylines.photoId))

export async function findByline(slug: string): Promise<Byline | null> {
  const [byline] = await selectBylines().where(eq(bylines.slug, slug))
  return byline ?? null
}

export async function findBylineById(id: number): Promise<Byline | null> {
  const [byline] = await selectBylines().where(eq(bylines.id, id))
  return byline ?? null
}

/** Everybody who has signed or may sign, by name. */
export async function listBylines(): Promise<Byline[]> {
  return selectBylines().orderBy(asc(bylines.name), asc(bylines.id))
}

/** What the newsroom says of one who signs. */
export type WrittenByline = Omit<Byline, 'id' | 'photo'> & { photoId: number | null }

const rowOf = ({ retired, ...byline }: WrittenByline) => ({ ...byline, retiredAt: retired ? new Date() : null })

/** Its number; null when the address is another's. */
export async function insertByline(tx: Transaction, byline: WrittenByline): Promise<number | null> {
  const [row] = await tx
    .insert(bylines)
    .values(rowOf(byline))
    .onConflictDoNothing({ target: bylines.slug })
    .returning({ id: bylines.id })
  return row?.id ?? null
}

/** Holds one who signs until the transaction ends. */
export async function holdByline(tx: Transaction, id: number): Promise<{ slug: string; retired: boolean } | null> {
  const [row] = await tx
    .select({ slug: bylines.slug, retired: columns.retired })
    .from(bylines)
    .where(eq(bylines.id, id))
    .for('update')
  return row ?? null
}

export async function isBylineSlugFree(tx: Transaction, slug: string): Promise<boolean> {
  return (await tx.select({ id: bylines.id }).from(bylines).where(eq(bylines.slug, slug))).length === 0
}

export async function updateByline(tx: Transaction, id: number, byline: WrittenByline, wasRetired: boolean) {
  const { retiredAt, ...row } = rowOf(byline)
  // somebody who left does not leave again with each correction
  await tx
    .update(bylines)
    .set(byline.retired && wasRetired ? row : { ...row, retiredAt })
    .where(eq(bylines.id, id))
}

/** Whether any version of an article names it, published or not. */
export async function hasSigned(tx: Transaction, id: number): Promise<boolean> {
  const rows = await tx
    .select({ id: articleVersionBylines.versionId })
    .from(articleVersionBylines)
    .where(eq(articleVersionBylines.bylineId, id))
    .limit(1)
  return rows.length > 0
}

export async function deleteByline(tx: Transaction, id: number): Promise<void> {
  await tx.delete(bylines).where(eq(bylines.id, id))
}
