import { eq, inArray } from 'drizzle-orm'
import { embeds } from '../../drizzle/schema/embeds'
import { type Document, embedsOf } from '../articles/document.rules'
import { database, type Transaction } from '../database'
import { readName } from '../media/variant.rules'
import type { EmbedLink } from './embed.rules'

/** What another site says of its thing, and what is told of it before it is shown. */
export type EmbedDescription = {
  url: string
  title: string
  author: string
  site: string
  /** oEmbed's: `video`, `rich`, or '' when nothing was said. */
  type: string
  frame: string | null
  thumbnail: Thumbnail | null
}

/** A little picture of ours of it: a file's name under /media, and its measures in pixels. */
export type Thumbnail = { name: string; width: number; height: number }

const columns = {
  url: embeds.url,
  title: embeds.title,
  author: embeds.author,
  site: embeds.site,
  type: embeds.type,
  frame: embeds.frame,
  thumbnail: embeds.thumbnail,
  thumbnailHeight: embeds.thumbnailHeight,
}

type Row = Omit<EmbedDescription, 'thumbnail'> & { thumbnail: string | null; thumbnailHeight: number | null }

const read = ({ thumbnail: name, thumbnailHeight: height, ...row }: Row): EmbedDescription => {
  const width = name && readName(name)?.width
  return { ...row, thumbnail: name && width && height ? { name, width, height } : null }
}

export async function findEmbed(url: string): Promise<EmbedDescription | null> {
  const [row] = await database().select(columns).from(embeds).where(eq(embeds.url, url))
  return row ? read(row) : null
}

/** What is known of a link, and since when. */
export async function findLookUp(url: string): Promise<{ described: EmbedDescription; at: Date } | null> {
  const [row] = await database()
    .select({ described: columns, at: embeds.lookedUpAt })
    .from(embeds)
    .where(eq(embeds.url, url))
  return row ? { described: read(row.described), at: row.at } : null
}

/** What is known of the embeds that a body shows; of some there may be nothing. */
export async function listEmbedsIn(body: Document): Promise<EmbedDescription[]> {
  const urls = [...new Set(embedsOf(body).map(({ attrs }) => attrs.url))]
  if (urls.length === 0) return []
  const rows = await database().select(columns).from(embeds).where(inArray(embeds.url, urls))
  return rows.map(read)
}

/** Notes what another site said, and when it was asked; the newest word counts. */
export async function putEmbed(
  tx: Transaction,
  { kind, at, thumbnail, ...described }: EmbedDescription & Pick<EmbedLink, 'kind'> & { at: Date },
): Promise<void> {
  const said = {
    ...described,
    kind,
    thumbnail: thumbnail?.name ?? null,
    thumbnailHeight: thumbnail?.height ?? null,
    lookedUpAt: at,
  }
  await tx.insert(embeds).values(said).onConflictDoUpdate({ target: embeds.url, set: said })
}
