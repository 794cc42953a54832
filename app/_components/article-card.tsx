import { recentMoment } from '@/lib/articles/dates.rules'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { PressPicture } from './press-picture'
import { Signatures } from './signatures'

/** How much room an article takes in a list, from the page's first to a line among others. */
export type Density = 'lead' | 'feature' | 'second' | 'illustrated' | 'brief'

/** How wide pictures are shown, and the widest file that is of use: twice as wide on a large screen, thrice on a phone. */
const shown = {
  lead: { sizes: '(min-width: 64rem) 48rem, 92vw', upTo: 1600, first: true },
  feature: { sizes: '(min-width: 64rem) 36rem, 92vw', upTo: 1200, first: false },
  illustrated: { sizes: '(min-width: 64rem) 18rem, (min-width: 40rem) 44vw, 92vw', upTo: 1200, first: false },
  second: null,
  brief: null,
} as const

/** How wide a list shows the picture beside each article's words. */
export const BESIDE_WORDS = '(min-width: 64rem) 25rem, (min-width: 40rem) 30vw, 92vw'

type Props = {
  article: ArticleSummary
  density: Density
  level?: 2 | 3
  /** The section whose page this is: its name goes without saying. */
  within?: number
  /** How wide its picture is shown, where that is not as on the front page. */
  sizes?: string
}

/** One article in a list, with its section's name where that is not the list's own. */
export function ArticleCard({ article, density, level = 2, within, sizes }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const place = shown[density]
  return (
    <article className={`card card-${density} hue-${article.section.hue}`}>
      {article.lead && place && (
        <div className="card-picture">
          <PressPicture picture={article.lead} crop="16:9" {...place} {...(sizes && { sizes })} />
        </div>
      )}
      <div className="card-words">
        {article.section.id !== within && (
          <p className="card-section">
            <a href={`/${article.section.slug}`}>{article.section.name}</a>
          </p>
        )}
        <Heading>
          <a href={article.path}>{typeset(article.headline)}</a>
        </Heading>
        {density !== 'brief' && article.standfirst && <p className="card-standfirst">{typeset(article.standfirst)}</p>}
        <p className="card-meta">
          <Signatures bylines={article.bylines} linked={false} />
          <CardMoment article={article} />
          {density === 'lead' && article.commentCount > 0 && (
            <span>
              {article.commentCount} {article.commentCount > 1 ? 'commentaires' : 'commentaire'}
            </span>
          )}
        </p>
      </div>
    </article>
  )
}

// the page is made anew at midnight, so that « hier » stays true
function CardMoment({ article: { publishedAt, updatedAt } }: { article: ArticleSummary }) {
  const words = recentMoment(updatedAt ?? publishedAt, new Date())
  return (
    <time dateTime={(updatedAt ?? publishedAt).toISOString()}>
      {updatedAt ? `mis à jour ${words}` : words.replace(/^(à|le) /, '')}
    </time>
  )
}
