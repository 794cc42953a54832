import type { Metadata } from 'next'
import { Fragment } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { type Byline, listBylines } from '@/lib/bylines/byline.queries'
import { environment } from '@/lib/environment'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { PageFrame } from '../_components/page-frame'
import { Portrait } from '../_components/portrait'

export const generateMetadata = (): Metadata => ({
  title: 'La rédaction',
  description: 'Qui écrit, et sur quoi.',
  alternates: { canonical: '/redaction' },
  other: keepUntilChanged({}),
})

/** The newspaper's own masthead: whoever signs in it. */
export default async function NewsroomPage() {
  const [{ name, publicationDirector }, bylines] = await Promise.all([ourNewspaper(), listBylines()])
  const site = environment().siteUrl
  const others = bylines.filter(({ kind, retired }) => kind !== 'member' || retired)
  const here = { name: 'La rédaction', path: '/redaction' }
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">La rédaction</h1>
        <p>Celles et ceux qui signent dans {name}.</p>
      </header>
      {bylines.length === 0 && <p className="empty">Personne n’a encore signé ici.</p>}
      <People people={bylines.filter(({ kind, retired }) => kind === 'member' && !retired)} />
      {others.length > 0 && (
        <section className="newsroom-others">
          <h2>Ont aussi signé</h2>
          <p>
            {others.map(({ slug, name: person }, place) => (
              <Fragment key={slug}>
                {place > 0 && ', '}
                <a href={`/auteurs/${slug}`}>{person}</a>
              </Fragment>
            ))}
          </p>
        </section>
      )}
      {publicationDirector && (
        <p className="newsroom-director">Direction de la publication : {typeset(publicationDirector)}.</p>
      )}
      <StructuredData
        things={[
          collectionPage({ ...here, items: bylines.map(({ slug }) => `/auteurs/${slug}`) }, site),
          breadcrumbList([{ name: 'Accueil', path: '/' }, here], site),
        ]}
      />
    </PageFrame>
  )
}

function People({ people }: { people: Byline[] }) {
  return (
    <ul className="newsroom-people">
      {people.map(({ slug, name, role, biography, photo }) => (
        <li key={slug}>
          {photo && <Portrait photo={photo} />}
          <h2>
            <a href={`/auteurs/${slug}`}>{name}</a>
          </h2>
          {role && <p className="author-role">{typeset(role)}</p>}
          {biography && <p>{typeset(biography)}</p>}
        </li>
      ))}
    </ul>
  )
}
