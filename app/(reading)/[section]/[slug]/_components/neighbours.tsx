import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { neighboursOf } from '../neighbours'

/** Ways on in the section: what appeared before this article, and what came after it. */
export async function Neighbours({ article: { id, section } }: { article: ArticleSummary }) {
  const { previous, next } = await neighboursOf(id, section.id)
  const ways = [
    { to: previous, name: 'Précédent', rel: 'prev' },
    { to: next, name: 'Suivant', rel: 'next' },
  ]
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={`Dans la rubrique ${section.name}`}>
      {ways.map(
        ({ to, name, rel }) =>
          to && (
            <a key={rel} href={to.path} rel={rel}>
              <span className="neighbours-way">
                {name}
                <span className="sr-only">{'\u202f'}: </span>
              </span>
              <span className="neighbours-headline">{typeset(to.headline)}</span>
            </a>
          ),
      )}
    </nav>
  )
}
