import type { Metadata } from 'next'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { listBylines } from '@/lib/bylines/byline.queries'
import { PageFrame } from '../_components/page-frame'

export const generateMetadata = (): Metadata => ({
  title: 'La rédaction',
  description: 'Qui écrit, et sur quoi.',
  alternates: { canonical: '/redaction' },
  other: keepUntilChanged({}),
})

/** The newspaper's own masthead: whoever signs in it. */
export default async function NewsroomPage() {
  const [{ name, publicationDirector }, bylines] = await Promise.all([ourNewspaper(), listBylines()])
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">La rédaction</h1>
        <p>Celles et ceux qui signent dans {name}.</p>
      </header>
      {bylines.length === 0 && <p className="empty">Personne n’a encore signé ici.</p>}
      <ul className="newsroom-people">
        {bylines.map(({ slug, name: person, role, biography }) => (
          <li key={slug}>
            <h2>
              <a href={`/auteurs/${slug}`}>{person}</a>
            </h2>
            {role && <p className="author-role">{typeset(role)}</p>}
            {biography && <p>{typeset(biography)}</p>}
          </li>
        ))}
      </ul>
      {publicationDirector && (
        <p className="newsroom-director">Direction de la publication : {typeset(publicationDirector)}.</p>
      )}
    </PageFrame>
  )
}
