import { ArticleCard, BESIDE_WORDS } from '@/app/_components/article-card'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { PageFrame } from './page-frame'

/** What a reader finds at an address where there is nothing: ways on. */
export function MissingPage({ latest }: { latest: ArticleSummary[] }) {
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">Cette page n’existe pas</h1>
        <p>
          L’adresse est peut-être incomplète, ou l’article a été retiré. Vous pouvez repartir de <a href="/">la une</a>,
          d’une rubrique ci-dessus, ou d’un des derniers articles.
        </p>
      </header>
      <div className="article-list">
        {latest.map((article) => (
          <ArticleCard key={article.id} article={article} density="illustrated" sizes={BESIDE_WORDS} />
        ))}
      </div>
    </PageFrame>
  )
}
