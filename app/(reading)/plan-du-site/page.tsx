import type { Metadata } from 'next'
import { linkTest } from '@/app/_desk/legal-page'
import { ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { pageGroups } from '@/lib/links/own-pages.rules'
import { topSections, withinSection } from '@/lib/sections/section.rules'
import { feedPath } from '@/lib/syndication/feed.rules'
import { PageFrame } from '../_components/page-frame'

export const generateMetadata = (): Metadata => ({
  title: 'Plan du site',
  description: 'Toutes les pages du journal, rubrique par rubrique.',
  alternates: { canonical: '/plan-du-site' },
  other: keepUntilChanged({}),
})

export default async function SiteMapPage() {
  const [sections, mayLink] = await Promise.all([ourSections(), linkTest()])
  return (
    <PageFrame className="listing">
      <header className="listing-header">
        <h1 className="listing-name">Plan du site</h1>
      </header>
      <div className="site-map">
        <section aria-labelledby="plan-rubriques">
          <h2 id="plan-rubriques">Rubriques</h2>
          <ul>
            {topSections(sections).map(({ id, slug, name }) => (
              <li key={slug}>
                <a href={`/${slug}`}>{name}</a> <SectionFeed slug={slug} name={name} />
                {withinSection(sections, id).length > 0 && (
                  <ul>
                    {withinSection(sections, id).map((within) => (
                      <li key={within.slug}>
                        <a href={`/${within.slug}`}>{within.name}</a> <SectionFeed {...within} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
        {pageGroups.map(({ name, pages }, place) => (
          <section key={name} aria-labelledby={`plan-${place}`}>
            <h2 id={`plan-${place}`}>{name}</h2>
            <ul>
              {pages
                .filter(([path]) => mayLink(path))
                .map(([path, page]) => (
                  <li key={path}>
                    <a href={path}>{page}</a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </PageFrame>
  )
}

const SectionFeed = ({ slug, name }: { slug: string; name: string }) => (
  <a className="site-map-feed" href={feedPath(`/${slug}`, 'rss')}>
    Flux<span className="sr-only"> RSS de la rubrique {name}</span>
  </a>
)
