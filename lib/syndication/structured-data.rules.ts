import { countWords } from '../articles/document.rules'
import type { PublishedArticle } from '../articles/reading.queries'
import type { Byline } from '../bylines/byline.queries'
import { mediaPath, type Picture } from '../media/media.rules'

const context = 'https://schema.org'

/** The paper itself (schema.org/NewsMediaOrganization). `site` is its address without a final slash, here and below. */
export const organization = (name: string, site: string) => ({
  '@context': context,
  '@type': 'NewsMediaOrganization',
  '@id': `${site}/#journal`,
  name,
  url: `${site}/`,
  logo: { '@type': 'ImageObject', url: `${site}/icons/logo.png`, width: 512, height: 512 },
})

/** The widest picture a crawler may have: search engines ask for 1,200 pixels and more. */
const imageOf = (picture: Picture, site: string) => {
  const width = picture.widths.at(-1) ?? picture.width
  return {
    '@type': 'ImageObject',
    url: site + mediaPath(picture.contentHash, width, 'jpg'),
    width,
    height: Math.round((picture.height * width) / picture.width),
    ...(picture.caption && { caption: picture.caption }),
    ...(picture.credit && { creditText: picture.credit }),
  }
}

/** An article (developers.google.com/search/docs/appearance/structured-data/article). */
export const newsArticle = (article: PublishedArticle, paper: string, site: string) => ({
  '@context': context,
  '@type': 'NewsArticle',
  headline: article.headline,
  description: article.standfirst,
  image: article.lead ? [imageOf(article.lead, site)] : undefined,
  datePublished: article.publishedAt.toISOString(),
  dateModified: (article.updatedAt ?? article.publishedAt).toISOString(),
  author: article.bylines.map(({ name, slug }) => ({ '@type': 'Person', name, url: `${site}/auteurs/${slug}` })),
  publisher: organization(paper, site),
  mainEntityOfPage: { '@type': 'WebPage', '@id': site + article.path },
  articleSection: article.section.name,
  wordCount: countWords(article.body),
  commentCount: article.commentCount,
  inLanguage: 'fr-FR',
  isAccessibleForFree: true,
})

/** Where a page stands: at least two steps, from the front page down. */
export const breadcrumbList = (steps: { name: string; path: string }[], site: string) => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    name,
    item: site + path,
  })),
})

/** An author's page (schema.org/ProfilePage). */
export const profilePage = ({ name, slug, role, biography }: Byline, site: string) => ({
  '@context': context,
  '@type': 'ProfilePage',
  mainEntity: {
    '@type': 'Person',
    name,
    url: `${site}/auteurs/${slug}`,
    ...(role && { jobTitle: role }),
    ...(biography && { description: biography }),
    worksFor: { '@id': `${site}/#journal` },
  },
})
