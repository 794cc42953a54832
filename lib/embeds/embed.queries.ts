import { eq, inArray } from 'drizzle-orm'
import { embeds } from '../../drizzle/schema/embeds'
import { type Document, embedsOf } from '../articles/document.rules'
import { database } from '../database'
import type { EmbedLink } from './embed.rules'

/** What is told of an embed before it is shown. */
export type EmbedDescription = { url: string; title: string; author: string; site: string; frame: string | null }

const columns = {
  url: embeds.url,
  title: embeds.title,
  author: embeds.author,
  site: embeds.site,
  frame: embeds.frame,
}

export async function findEmbed(url: string): Promise<EmbedDescription | null> {
  const [row] = await database().select(columns).from(embeds).where(eq(embeds.url, url))
  return row ?? null
}

/** What is known of the embeds that a body shows; of some there may be nothing. */
export async function listEmbedsIn(body: Document): Promise<EmbedDescription[]> {
  const urls = [...new Set(embedsOf(body).map(({ attrs }) => attrs.url))]
  if (urls.length === 0) return []
  return database().select(columns).from(embeds).where(inArray(embeds.url, urls))
}

/** Notes what another site said; the newest word counts. */
export async function putEmbed({ kind, ...described }: EmbedDescription & Pick<EmbedLink, 'kind'>): Promise<void> {
  await database()
    .insert(embeds)
    .values({ ...described, kind })
    .onConflictDoUpdate({ target: embeds.url, set: { ...described, kind, lookedUpAt: new Date() } })
}
