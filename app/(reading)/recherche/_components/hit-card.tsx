import { Moment } from '@/app/_components/moment'
import { Signatures } from '@/app/_components/signatures'
import type { Piece } from '@/lib/search/excerpt.rules'
import type { Hit } from '@/lib/search/hit.queries'

/** An article that was found: words only, those looked for marked. */
export function HitCard({ hit: { article, headline, excerpt } }: { hit: Hit }) {
  const { section, path, bylines, publishedAt } = article
  return (
    <article className={`card card-hit hue-${section.hue}`}>
      <p className="card-section">
        <a href={`/${section.slug}`}>{section.name}</a>
      </p>
      <h3>
        <a href={path}>
          <Marked pieces={headline} />
        </a>
      </h3>
      <p className="card-standfirst">
        <Marked pieces={excerpt} />
      </p>
      <p className="card-meta">
        <Signatures bylines={bylines} linked={false} />
        <Moment at={publishedAt} />
      </p>
    </article>
  )
}

/** A text with marks: React's own elements, so that no text of the store is ever read as HTML. */
const Marked = ({ pieces }: { pieces: Piece[] }) => (
  <>
    {pieces.map(({ text, marked }, place) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      marked ? <mark key={place}>{text}</mark> : text,
    )}
  </>
)
