import type { BreadcrumbList, CollectionPage, ItemList, ProfilePage } from 'schema-dts'
import type { ArticleSummary } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import type { Byline } from '../bylines/byline.queries'
import { mediaPath, type Shape, widthFor } from '../media/variant.rules'
import { paperReference, siteReference } from './paper-data.rules'

export type Step = { name: string; path: string }

/** Where a page stands: at least two steps, from the front page down. */
export const breadcrumbList = (steps: readonly Step[], site: string): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    name: typeset(name),
    item: site + path,
  })),
})

// a page of addresses, which say themselves what they are of
const itemList = (paths: readonly string[], site: string): ItemList => ({
  '@type': 'ItemList',
  itemListElement: paths.map((path, place) => ({ '@type': 'ListItem', position: place + 1, url: site + path })),
})

/** A page whose matter is a list: of a section, a keyword, a day, what is read most (schema.org/CollectionPage). */
export const collectionPage = (
  { name, path, description, items }: Step & { description?: string; items: readonly string[] },
  site: string,
): CollectionPage => ({
  '@type': 'CollectionPage',
  '@id': site + path,
  url: site + path,
  name: typeset(name),
  ...(description && { description: typeset(description) }),
  inLanguage: 'fr-FR',
  isPartOf: siteReference(site),
  ...(items.length > 0 && { mainEntity: itemList(items, site) }),
})

/** A portrait as large as profile pages ask for, where the picture has it. */
const portraitOf = (photo: Shape, site: string): string =>
  site + mediaPath(photo, widthFor(photo, '1:1', 480), 'jpg', '1:1')

/** An author's page and what it lists (developers.google.com/search/docs/appearance/structured-data/profile-page). */
export const profilePage = (
  { name, slug, kind, role, biography, links, photo }: Byline,
  articles: readonly ArticleSummary[],
  site: string,
): ProfilePage => {
  const url = `${site}/auteurs/${slug}`
  return {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    inLanguage: 'fr-FR',
    isPartOf: siteReference(site),
    mainEntity: {
      ...(kind === 'agency'
        ? { '@type': 'Organization' as const }
        : { '@type': 'Person' as const, ...(role && { jobTitle: typeset(role) }) }),
      name,
      url,
      ...(biography && { description: typeset(biography) }),
      ...(photo && { image: portraitOf(photo, site) }),
      ...(links.length > 0 && { sameAs: links }),
      ...(kind === 'member' && { worksFor: paperReference(site) }),
    },
    ...(articles.length > 0 && {
      hasPart: articles.map(({ path, headline, publishedAt }) => ({
        '@type': 'NewsArticle' as const,
        url: site + path,
        headline: typeset(headline),
        datePublished: publishedAt.toISOString(),
      })),
    }),
  }
}
