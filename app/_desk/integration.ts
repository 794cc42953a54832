import 'server-only'
import { cache } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import { findEmbed } from '@/lib/embeds/embed.queries'
import { type EmbedLink, frameOf, nameOf, recognise, thingOf } from '@/lib/embeds/embed.rules'

export type Integration = { link: EmbedLink; frame: string; name: string; isVideo: boolean }

/**
 * What a link of an article is framed by: known kinds by the form of their address, others only when a journalist looked
 * them up. Nobody has this site frame whatever they like.
 */
export const integrationOf = cache(async (asked: string | string[] | null | undefined): Promise<Integration | null> => {
  const link = typeof asked === 'string' ? recognise(asked) : null
  if (!link) return null
  const said = (await findEmbed(link.url)) ?? undefined
  const frame = frameOf(link.url, said)
  if (frame === null) return null
  const name = typeset(said?.title ?? '') || nameOf(link, said)
  return { link: { kind: link.kind, url: link.url }, frame, name, isVideo: thingOf(link.kind, said) === 'vidéo' }
})

/** What a frame of another site may do: play, open windows of its own; it reaches nothing of ours. */
export const frameAttributes = {
  allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms',
  // YouTube plays only for pages that say where they are
  referrerPolicy: 'strict-origin-when-cross-origin',
} as const
