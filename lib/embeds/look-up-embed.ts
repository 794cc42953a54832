import { type Outcome, refuse } from '../refusal'
import { type EmbedDescription, findEmbed, putEmbed } from './embed.queries'
import { type EmbedLink, recognise } from './embed.rules'
import { askOembed } from './oembed'

/**
 * What a link leads to: recognised by its address, described by the other site where that answers. A site that does not
 * answer is no hindrance: what was learnt of the link before stays, and the link is known by its kind.
 *
 * Refusals: `not-a-link`.
 */
export async function lookUpEmbed({
  typed,
  ask = askOembed,
}: {
  typed: string
  ask?: typeof askOembed
}): Promise<Outcome<{ link: EmbedLink; described: EmbedDescription }, 'not-a-link'>> {
  const recognised = recognise(typed)
  if (!recognised) return refuse('not-a-link')
  const { url, kind, frame } = recognised
  const said = await ask({ url, kind })
  const known = said ? null : await findEmbed(url)
  const described = {
    url,
    title: said?.title ?? known?.title ?? '',
    author: said?.author ?? known?.author ?? '',
    site: said?.site ?? known?.site ?? '',
    frame: frame ?? said?.frame ?? known?.frame ?? null,
  }
  if (!known) await putEmbed({ ...described, kind })
  return { ok: true, link: { url, kind }, described }
}
