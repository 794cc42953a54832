import { ArticleCard } from '@/app/_components/article-card'
import { relatedTo } from '@/app/_desk/article'
import type { PublishedArticle } from '@/lib/articles/reading.queries'

/** What to read after an article; nothing where nothing is near. */
export async function Related({ article }: { article: PublishedArticle }) {
  const related = await relatedTo(article)
  if (related.length === 0) return null
  return (
    <section className="related" aria-labelledby="a-lire-aussi">
      <h2 id="a-lire-aussi" className="section-name">
        À lire aussi
      </h2>
      <div className="related-list">
        {related.map((each) => (
          <ArticleCard key={each.id} article={each} density="brief" level={3} />
        ))}
      </div>
    </section>
  )
}
