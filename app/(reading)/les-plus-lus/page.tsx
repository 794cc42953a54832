import type { Metadata } from 'next'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { listMostRead } from '@/lib/audience/most-read.queries'
import { environment } from '@/lib/environment'
import { listPlaced } from '@/lib/front/front.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { ArticleList } from '../_components/article-list'
import { PageFrame } from '../_components/page-frame'

const DAY = 24
const PER_LIST = 10
/** How long the page is shown as it is, in milliseconds: it is made anew by the clock, however often articles are opened. */
const SHOWN_FOR = 300_000

const shown = cache(async () => {
  const [ofDay, ofWeek] = await Promise.all([listMostRead(DAY, PER_LIST), listMostRead(7 * DAY, PER_LIST)])
  const choices = (await listPlaced()).placed.choice
  return { ofDay, ofWeek, choices }
})

export async function generateMetadata(): Promise<Metadata> {
  const { ofDay, ofWeek, choices } = await shown()
  const isCounted = ofWeek.length > 0
  return {
    title: isCounted ? 'Les plus lus' : 'Choix de la rédaction',
    description: isCounted
      ? 'Les articles les plus lus du jour et de la semaine.'
      : 'Les articles que la rédaction recommande.',
    alternates: { canonical: '/les-plus-lus' },
    other: keepUntilChanged({
      lists: [tags.front],
      articles: [...ofDay, ...ofWeek, ...choices],
      until: new Date(Date.now() + SHOWN_FOR),
    }),
  }
}

/** What most people read; what the newsroom recommends, as long as too few have been counted to say. */
export default async function MostReadPage() {
  const { ofDay, ofWeek, choices } = await shown()
  if (ofWeek.length === 0) {
    return (
      <PageFrame className="listing">
        <header className="listing-header">
          <h1 className="listing-name">Choix de la rédaction</h1>
          <p>
            Trop peu de lectures ont été comptées pour dire quels articles sont les plus lus. En attendant, voici ceux
            que la rédaction recommande.
          </p>
        </header>
        {choices.length === 0 && <p className="empty">La rédaction n’a pas encore choisi.</p>}
        <ArticleList articles={choices} />
        <Described name="Choix de la rédaction" articles={choices} />
      </PageFrame>
    )
  }
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">Les plus lus</h1>
        <p>
          Les articles que le plus de personnes ont ouverts, comptées{' '}
          <a href="/confidentialite#audience">sans cookie</a> ni identifiant.
        </p>
      </header>
      {ofDay.length > 0 && (
        <section aria-labelledby="jour">
          <h2 id="jour" className="section-name">
            Depuis vingt-quatre heures
          </h2>
          <ArticleList articles={ofDay} level={3} />
        </section>
      )}
      <section aria-labelledby="semaine">
        <h2 id="semaine" className="section-name">
          Depuis sept jours
        </h2>
        <ArticleList articles={ofWeek} level={3} />
      </section>
      {choices.length > 0 && (
        <section aria-labelledby="choix">
          <h2 id="choix" className="section-name">
            Choix de la rédaction
          </h2>
          <ArticleList articles={choices} level={3} />
        </section>
      )}
      <Described name="Les plus lus" articles={ofWeek} />
    </PageFrame>
  )
}

function Described({ name, articles }: { name: string; articles: readonly { path: string }[] }) {
  const site = environment().siteUrl
  const here = { name, path: '/les-plus-lus' }
  return (
    <StructuredData
      things={[
        collectionPage({ ...here, items: articles.map(({ path }) => path) }, site),
        breadcrumbList([{ name: 'Accueil', path: '/' }, here], site),
      ]}
    />
  )
}
