import { isDeepStrictEqual } from 'node:util'
import { transaction } from '../database'
import { environment } from '../environment'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { type EmbedDescription, findLookUp, putEmbed } from './embed.queries'
import { type EmbedLink, recognise } from './embed.rules'
import { askOembed } from './oembed'
import { keepThumbnail } from './thumbnail'

/** Milliseconds for which a site that said something, and one that said nothing, are not asked again. */
const SAID = 24 * 3600 * 1000
const SILENT = 10 * 60 * 1000

/**
 * What a link leads to: recognised by its address, described by the other site where that answers. A site that does not
 * answer is no hindrance: what was learnt of the link before stays, and the link is known by its kind. Sites are not asked
 * anew each time an article is opened.
 *
 * Refusals: `not-a-link`.
 */
export async function lookUpEmbed({
  typed,
  ask = askOembed,
  keep = keepThumbnail,
  at = new Date(),
}: {
  typed: string
  ask?: typeof askOembed
  keep?: typeof keepThumbnail
  at?: Date
}): Promise<Outcome<{ link: EmbedLink; described: EmbedDescription }, 'not-a-link'>> {
  const recognised = recognise(typed)
  if (!recognised) return refuse('not-a-link')
  const { url, kind, frame } = recognised
  const link = { url, kind }
  const known = await findLookUp(url)
  const age = known ? at.getTime() - known.at.getTime() : Number.POSITIVE_INFINITY
  if (known && age < (known.described.title ? SAID : SILENT)) return { ok: true, link, described: known.described }

  const said = await ask(link)
  const before = known?.described
  const described = {
    url,
    title: said?.title || before?.title || '',
    author: said?.author ?? before?.author ?? '',
    site: said?.site ?? before?.site ?? '',
    type: said?.type ?? before?.type ?? '',
    frame: frame ?? notOurs(said?.frame) ?? before?.frame ?? null,
    thumbnail: (said?.picture && (await keep(said.picture))) || before?.thumbnail || null,
  }
  await transaction(async (tx) => {
    await putEmbed(tx, { ...described, kind, at })
    // an article may have been published before the other site answered
    if (isNews(described, before)) await purgePages(tx, { tags: [tags.embeds], immediately: false })
  })
  return { ok: true, link, described }
}

// a page of ours, framed with scripts in its own origin, would be free of its frame
const notOurs = (frame: string | null | undefined): string | null =>
  frame && new URL(frame).host !== new URL(environment().siteUrl).host ? frame : null

const isNews = (now: EmbedDescription, before: EmbedDescription | undefined): boolean => !isDeepStrictEqual(now, before)
