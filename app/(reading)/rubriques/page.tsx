import type { Metadata } from 'next'
import { cache } from 'react'
import { StructuredData } from '@/app/_components/structured-data'
import { ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { topSections, withinSection } from '@/lib/sections/section.rules'
import { breadcrumbList, collectionPage } from '@/lib/syndication/list-data.rules'
import { PageFrame } from '../_components/page-frame'

/** Headlines under each section. */
const NEWEST = 3

const sectionsWithNewest = cache(async () =>
  Promise.all(
    topSections(await ourSections()).map(async (section) => ({
      section,
      articles: await listArticles(tags.section(section.id), NEWEST),
    })),
  ),
)

export async function generateMetadata(): Promise<Metadata> {
  const filled = await sectionsWithNewest()
  return {
    title: 'Toutes les rubriques',
    description: 'Les rubriques du journal, et les derniers articles de chacune.',
    alternates: { canonical: '/rubriques' },
    other: keepUntilChanged({ lists: [tags.front], articles: filled.flatMap(({ articles }) => articles) }),
  }
}

export default async function SectionsPage() {
  const [all, filled] = await Promise.all([ourSections(), sectionsWithNewest()])
  const site = environment().siteUrl
  const here = { name: 'Toutes les rubriques', path: '/rubriques' }
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">Toutes les rubriques</h1>
      </header>
      {filled.length === 0 && <p className="empty">Le journal n’a pas encore de rubrique.</p>}
      <div className="all-sections">
        {filled.map(({ section, articles }) => (
          <section key={section.slug} className={`hue-${section.hue}`} aria-labelledby={`rubrique-${section.slug}`}>
            <h2 id={`rubrique-${section.slug}`} className="section-name">
              <a href={`/${section.slug}`}>{section.name}</a>
            </h2>
            {section.description && <p className="all-sections-about">{typeset(section.description)}</p>}
            {withinSection(all, section.id).length > 0 && (
              <ul className="within">
                {withinSection(all, section.id).map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={`/${slug}`}>{name}</a>
                  </li>
                ))}
              </ul>
            )}
            <ul className="all-sections-newest">
              {articles.map(({ id, path, headline }) => (
                <li key={id}>
                  <a href={path}>{typeset(headline)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <StructuredData
        things={[
          collectionPage({ ...here, items: filled.map(({ section }) => `/${section.slug}`) }, site),
          breadcrumbList([{ name: 'Accueil', path: '/' }, here], site),
        ]}
      />
    </PageFrame>
  )
}
