import type { Metadata } from 'next'
import { cache } from 'react'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { listPlaced } from '@/lib/front/front.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { ArticleList } from '../_components/article-list'
import { PageFrame } from '../_components/page-frame'

const choices = cache(async () => (await listPlaced()).choice)

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Choix de la rédaction',
    description: 'Les articles que la rédaction recommande.',
    alternates: { canonical: '/les-plus-lus' },
    other: keepUntilChanged({ lists: [tags.front], articles: await choices() }),
  }
}

/** What the newsroom recommends, as long as no audience is counted. */
export default async function MostReadPage() {
  const articles = await choices()
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">Choix de la rédaction</h1>
        <p>
          Ce journal ne compte pas encore les lectures de ses articles. En attendant la liste des plus lus, voici ceux
          que la rédaction recommande.
        </p>
      </header>
      {articles.length === 0 && <p className="empty">La rédaction n’a pas encore choisi.</p>}
      <ArticleList articles={articles} />
    </PageFrame>
  )
}
