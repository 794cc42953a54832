import { ArticleBody } from '@/app/_components/article-body'
import { Caption } from '@/app/_components/caption'
import { PressPicture } from '@/app/_components/press-picture'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { EmbedDescription } from '@/lib/embeds/embed.queries'
import type { Picture } from '@/lib/media/media.rules'

type Props = { content: ArticleContent; pictures: Picture[]; embeds: EmbedDescription[] }

/** A version's text as readers would have it. */
export function VersionView({ content, pictures, embeds }: Props) {
  const lead = content.lead && pictures.find(({ id }) => id === content.lead?.mediaId)
  return (
    <article className="version">
      <h1>{typeset(content.headline) || 'Sans titre'}</h1>
      <p className="version-standfirst">{typeset(content.standfirst)}</p>
      {lead && content.lead && (
        <figure>
          <PressPicture picture={{ ...lead, ...content.lead }} sizes="42rem" upTo={1600} />
          <Caption caption={content.lead.caption} credit={content.lead.credit} />
        </figure>
      )}
      <ArticleBody document={content.body} pictures={pictures} embeds={embeds} />
    </article>
  )
}
