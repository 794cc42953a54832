import { ArticleCard } from '@/app/_components/article-card'
import type { ArticleSummary } from '@/lib/articles/reading.queries'

type Props = { articles: ArticleSummary[]; within?: number }

/** The top of a page: one article leads, the others stand beside it. */
export function Opening({ articles: [lead, ...seconds], within }: Props) {
  if (!lead) return null
  return (
    <div className="opening">
      <ArticleCard article={lead} density="lead" within={within} />
      {seconds.length > 0 && (
        <div className="opening-seconds">
          {seconds.map((article) => (
            <ArticleCard key={article.id} article={article} density="second" within={within} />
          ))}
        </div>
      )}
    </div>
  )
}
