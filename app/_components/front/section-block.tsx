import { ArticleCard, type Density } from '@/app/_components/article-card'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import type { Layout } from '@/lib/front/front.rules'
import type { Section } from '@/lib/sections/section.queries'
import { withinSection } from '@/lib/sections/section.rules'

/** How dense each place of an arrangement is, in order; the last one serves for all that follow. */
const densities: Record<Layout, [Density, ...Density[]]> = {
  solo: ['feature'],
  pair: ['feature', 'illustrated'],
  duo: ['illustrated'],
  trio: ['feature', 'illustrated'],
  triptych: ['illustrated'],
  quartet: ['illustrated', 'illustrated', 'brief'],
  opening: ['feature', 'brief'],
}

type Props = { section: Section; articles: ArticleSummary[]; layout: Layout; sections: Section[] }

/** A section's part of the front page. An article of a section within it says which. */
export function SectionBlock({ section, articles, layout, sections }: Props) {
  const heading = `rubrique-${section.slug}`
  const within = withinSection(sections, section.id)
  const densityAt = (place: number) => densities[layout][place] ?? densities[layout].at(-1) ?? 'brief'
  return (
    <section className={`front-section hue-${section.hue}`} aria-labelledby={heading}>
      <div className="front-section-head">
        <h2 id={heading} className="section-name">
          <a href={`/${section.slug}`}>{section.name}</a>
        </h2>
        {within.map(({ slug, name }) => (
          <a key={slug} href={`/${slug}`}>
            {name}
          </a>
        ))}
      </div>
      <div className={`arranged arranged-${layout}`}>
        {articles.map((article, place) => (
          <ArticleCard key={article.id} article={article} density={densityAt(place)} level={3} within={section.id} />
        ))}
      </div>
    </section>
  )
}
