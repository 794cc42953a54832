import type { Metadata } from 'next'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { momentOf } from '@/lib/articles/dates.rules'
import { listLastUpdated } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { PageFrame } from '../_components/page-frame'

const SHOWN = 50

const updated = cache(() => listLastUpdated(SHOWN))

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Mises à jour et corrections',
    description: 'Les derniers articles mis à jour, et comment signaler une erreur.',
    alternates: { canonical: '/corrections' },
    other: keepUntilChanged({ lists: [tags.front], articles: await updated() }),
  }
}

/** What changed after it was published: every update of substance is dated (décret 2009-1340, art. 1). */
export default async function CorrectionsPage() {
  const [{ contactEmail }, articles] = await Promise.all([ourNewspaper(), updated()])
  const site = environment().siteUrl
  const here = { name: 'Mises à jour et corrections', path: '/corrections' }
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">Mises à jour et corrections</h1>
        <p>
          Un fait inexact est corrigé dès que nous le savons, et l’article le dit, avec l’heure. Pour nous en signaler
          un, utilisez le lien « Signaler une erreur » sous chaque article
          {contactEmail && (
            <>
              {' '}
              ou écrivez à <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
            </>
          )}
          .
        </p>
      </header>
      {articles.length === 0 && <p className="empty">Aucun article n’a été mis à jour.</p>}
      <ol className="day-articles updates">
        {articles.map(({ id, path, headline, section, updatedAt }) => (
          <li key={id} className={`hue-${section.hue}`}>
            {updatedAt && <time dateTime={updatedAt.toISOString()}>{momentOf(updatedAt)}</time>}
            <div>
              <p className="card-section">
                <a href={`/${section.slug}`}>{section.name}</a>
              </p>
              <a href={path}>{typeset(headline)}</a>
            </div>
          </li>
        ))}
      </ol>
      <StructuredData
        things={[
          collectionPage({ ...here, items: articles.map(({ path }) => path) }, site),
          breadcrumbList([{ name: 'Accueil', path: '/' }, here], site),
        ]}
      />
    </PageFrame>
  )
}
