import 'server-only'
import { cache } from 'react'
import { findEmbed } from '@/lib/embeds/embed.queries'
import { type EmbedLink, recognise } from '@/lib/embeds/embed.rules'

export type Integration = { link: EmbedLink; frame: string; title: string }

/**
 * What a link of an article is framed by: known kinds by the form of their address, others only when a journalist looked
 * them up. Nobody has this site frame whatever they like.
 */
export const integrationOf = cache(async (asked: string | string[] | null | undefined): Promise<Integration | null> => {
  const recognised = typeof asked === 'string' ? recognise(asked) : null
  if (!recognised) return null
  const { kind, url } = recognised
  const known = await findEmbed(url)
  const frame = recognised.frame ?? known?.frame ?? null
  return frame === null ? null : { link: { kind, url }, frame, title: known?.title ?? '' }
})

/** What a frame of another site may do: play, open windows of its own; it reaches nothing of ours. */
export const frameAttributes = {
  allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms',
  // YouTube plays only for pages that say where they are
  referrerPolicy: 'strict-origin-when-cross-origin',
} as const
