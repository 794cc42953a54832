import type { Embed as EmbedBlock } from '@/lib/articles/document.rules'

/** Something of another site's, as a link to it. */
export function Embed({ embed }: { embed: EmbedBlock }) {
  return (
    <p className="embed">
      <a href={embed.attrs.url}>{embed.attrs.url}</a>
    </p>
  )
}
