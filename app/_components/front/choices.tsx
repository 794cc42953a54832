import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'

type Props = { articles: ArticleSummary[]; title: string; href: string }

/** What the newsroom recommends, in its order, or what is read most. Nothing when there is nothing. */
export function Choices({ articles, title, href }: Props) {
  if (articles.length === 0) return null
  return (
    <section className="choices" aria-labelledby="choix">
      <h2 id="choix" className="section-name">
        <a href={href}>{title}</a>
      </h2>
      <ol>
        {articles.map(({ id, path, headline, section }) => (
          <li key={id} className={`hue-${section.hue}`}>
            <p className="card-section">
              <a href={`/${section.slug}`}>{section.name}</a>
            </p>
            <a href={path}>{typeset(headline)}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
