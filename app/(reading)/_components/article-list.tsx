import { ArticleCard } from '@/app/_components/article-card'
import type { ArticleSummary } from '@/lib/articles/reading.queries'

type Props = { articles: ArticleSummary[]; named?: boolean; level?: 2 | 3 }

/** Articles one under the other, newest first. `named`: with their sections' names. */
export function ArticleList({ articles, named = true, level }: Props) {
  return (
    <div className="article-list">
      {articles.map((article) => (
        <ArticleCard key={article.id} article={article} density="illustrated" named={named} level={level} />
      ))}
    </div>
  )
}
