import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticleCard } from '@/app/_components/article-card'
import { StructuredData } from '@/app/_components/structured-data'
import { ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { environment } from '@/lib/environment'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import type { Section } from '@/lib/sections/section.queries'
import { organization } from '@/lib/syndication/structured-data.rules'
import { PageFrame } from './_components/page-frame'

/** Articles the top of the page shows, and articles each section shows below it. */
const TOP = 5
const PER_SECTION = 4

/** What the front page shows, asked for once for the page and its metadata. */
const frontPage = cache(async () => {
  const [sections, top] = await Promise.all([ourSections(), listArticles(tags.front, TOP)])
  const shown = new Set(top.map(({ id }) => id))
  const blocks = await Promise.all(
    sections.map(async (section) => {
      const articles = await listArticles(tags.section(section.id), PER_SECTION + TOP)
      return { section, articles: articles.filter(({ id }) => !shown.has(id)).slice(0, PER_SECTION) }
    }),
  )
  return { top, blocks }
})

export async function generateMetadata(): Promise<Metadata> {
  const { top, blocks } = await frontPage()
  return {
    alternates: { canonical: '/', types: { 'application/rss+xml': '/rss.xml' } },
    other: keepUntilChanged({ lists: [tags.front], articles: [...top, ...blocks.flatMap(({ articles }) => articles)] }),
  }
}

export default async function FrontPage() {
  const [{ name }, { top, blocks }] = await Promise.all([ourNewspaper(), frontPage()])
  return (
    <PageFrame here="front" className="front">
      <h1 className="sr-only">{name}, la une</h1>
      {top.length === 0 ? <p className="empty">Le premier article paraîtra ici.</p> : <Top articles={top} />}
      {blocks.map((block) => block.articles.length > 0 && <SectionBlock key={block.section.id} {...block} />)}
      <StructuredData data={organization(name, environment().siteUrl)} />
    </PageFrame>
  )
}

function Top({ articles: [lead, ...seconds] }: { articles: ArticleSummary[] }) {
  if (!lead) return null
  return (
    <div className="front-top">
      <ArticleCard article={lead} density="lead" />
      {seconds.length > 0 && (
        <div className="front-seconds">
          {seconds.map((article) => (
            <ArticleCard key={article.id} article={article} density="second" />
          ))}
        </div>
      )}
    </div>
  )
}

function SectionBlock({ section, articles }: { section: Section; articles: ArticleSummary[] }) {
  return (
    <section className={`front-section hue-${section.hue}`} aria-labelledby={`rubrique-${section.slug}`}>
      <h2 id={`rubrique-${section.slug}`} className="section-name">
        <a href={`/${section.slug}`}>{section.name}</a>
      </h2>
      <div className="front-section-articles">
        {articles.map((article, place) => (
          <ArticleCard
            key={article.id}
            article={article}
            density={place < 2 ? 'illustrated' : 'brief'}
            level={3}
            named={false}
          />
        ))}
      </div>
    </section>
  )
}
