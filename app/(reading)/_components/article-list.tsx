import { ArticleCard, BESIDE_WORDS } from '@/app/_components/article-card'
import type { ArticleSummary } from '@/lib/articles/reading.queries'

type Props = { articles: ArticleSummary[]; within?: number; level?: 2 | 3 }

/** Articles one under the other, newest first. `within`: the section whose list it is. */
export function ArticleList({ articles, within, level }: Props) {
  return (
    <div className="article-list">
      {articles.map((article) => (
        <ArticleCard
          key={article.id}
          article={article}
          density="illustrated"
          sizes={BESIDE_WORDS}
          within={within}
          level={level}
        />
      ))}
    </div>
  )
}
