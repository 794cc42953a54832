import type { NewsArticle } from 'schema-dts'
import { countWords } from '../articles/document.rules'
import type { PublishedArticle } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import { authorsOf, contributorsOf, type Signed } from '../bylines/byline.rules'
import { type Correction, correctionAnchor, standing } from '../corrections/correction.rules'
import { CROPS, type Crop } from '../media/crop.rules'
import type { Picture } from '../media/media.rules'
import { heightAt, mediaPath, widthFor } from '../media/variant.rules'
import { publisherOf } from './paper-data.rules'

/** A crop of a picture for other sites, which ask for 1,200 pixels and more: a JPEG, which all of them read. */
const crawlerImage = (picture: Picture, crop: Crop) => {
  const width = widthFor(picture, crop, 1200)
  return { path: mediaPath(picture, width, 'jpg', crop), width, height: heightAt(picture, crop, width) }
}

const imagesOf = (picture: Picture, site: string) =>
  CROPS.map((crop) => {
    const { path, width, height } = crawlerImage(picture, crop)
    return {
      '@type': 'ImageObject' as const,
      url: site + path,
      width: String(width),
      height: String(height),
      ...(picture.caption && { caption: typeset(picture.caption) }),
      ...(picture.credit && { creditText: typeset(picture.credit) }),
    }
  })

/** Somebody who signs, or an agency, by name and page. */
const signatureOf = ({ name, slug, kind }: Signed, site: string) => ({
  '@type': kind === 'agency' ? ('Organization' as const) : ('Person' as const),
  name,
  url: `${site}/auteurs/${slug}`,
})

/** What an article is called by where it is not described: under its comments. */
export const articleReference = (path: string, site: string) => ({ '@id': `${site}${path}#article` })

/** What was wrong in an article; each has a place on its page (schema.org/CorrectionComment). */
const correctionOf = ({ id, text, correctedAt }: Correction, page: string) => ({
  '@type': 'CorrectionComment' as const,
  text: typeset(text),
  datePublished: correctedAt.toISOString(),
  url: `${page}#${correctionAnchor(id)}`,
})

/**
 * An article (developers.google.com/search/docs/appearance/structured-data/article). Words are set as on the page, whose text
 * they repeat: they then weigh next to nothing as it is sent.
 */
export const newsArticle = (article: PublishedArticle, paper: string, site: string): NewsArticle => ({
  '@type': 'NewsArticle',
  ...articleReference(article.path, site),
  url: site + article.path,
  mainEntityOfPage: site + article.path,
  headline: typeset(article.headline),
  description: typeset(article.standfirst),
  ...(article.lead && { image: imagesOf(article.lead, site) }),
  datePublished: article.publishedAt.toISOString(),
  dateModified: (article.updatedAt ?? article.publishedAt).toISOString(),
  // one that was corrected itself is wrong: machines are given what replaced it
  ...(article.corrections.length > 0 && {
    correction: standing(article.corrections).map((each) => correctionOf(each, site + article.path)),
  }),
  author: authorsOf(article.bylines).map((each) => signatureOf(each, site)),
  ...(contributorsOf(article.bylines).length > 0 && {
    contributor: contributorsOf(article.bylines).map((each) => signatureOf(each, site)),
  }),
  publisher: publisherOf(paper, site),
  articleSection: article.section.name,
  ...(article.keywords.length > 0 && { keywords: article.keywords.map(({ name }) => typeset(name)) }),
  wordCount: countWords(article.body),
  commentCount: article.commentCount,
  inLanguage: 'fr-FR',
  isAccessibleForFree: true,
})
