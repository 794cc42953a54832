import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticleCard } from '@/app/_components/article-card'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { listLatest } from '@/lib/articles/reading.queries'
import { PageFrame } from './_components/page-frame'

const latestArticles = cache(() => listLatest(4))

export async function generateMetadata(): Promise<Metadata> {
  const articles = await latestArticles()
  return {
    title: 'Page introuvable',
    robots: { index: false },
    other: keepUntilChanged({ lists: ['front'], articles }),
  }
}

export default async function NotFound() {
  const latest = await latestArticles()
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="author-name">Cette page n’existe pas</h1>
        <p>
          L’adresse est peut-être incomplète, ou l’article a été retiré. Vous pouvez repartir de <a href="/">la une</a>,
          d’une rubrique ci-dessus, ou d’un des derniers articles.
        </p>
      </header>
      <div className="article-list">
        {latest.map((article) => (
          <ArticleCard key={article.id} article={article} density="illustrated" />
        ))}
      </div>
    </PageFrame>
  )
}
