import { countWords } from '../articles/document.rules'
import type { PublishedArticle } from '../articles/reading.queries'
import type { Byline } from '../bylines/byline.queries'
import { CROPS, type Crop } from '../media/crop.rules'
import type { Picture } from '../media/media.rules'
import { heightAt, mediaPath, widthFor } from '../media/variant.rules'

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

/** A crop of a picture for other sites, which ask for 1,200 pixels and more: a JPEG, which all of them read. */
export const crawlerImage = (picture: Picture, crop: Crop) => {
  const width = widthFor(picture, crop, 1200)
  return { path: mediaPath(picture, width, 'jpg', crop), width, height: heightAt(picture, crop, width) }
}

const imagesOf = (picture: Picture, site: string) =>
  CROPS.map((crop) => {
    const { path, ...size } = crawlerImage(picture, crop)
    return {
      '@type': 'ImageObject',
      url: site + path,
      ...size,
      ...(picture.caption && { caption: picture.caption }),
      ...(picture.credit && { creditText: picture.credit }),
    }
  })

/** An article (developers.google.com/search/docs/appearance/structured-data/article). */
export const newsArticle = (article: PublishedArticle, paper: string, site: string) => ({
  '@context': context,
  '@type': 'NewsArticle',
  headline: article.headline,
  description: article.standfirst,
  image: article.lead ? imagesOf(article.lead, site) : undefined,
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
