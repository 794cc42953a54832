import { readingMinutes } from '../articles/dates.rules'
import { countWords } from '../articles/document.rules'
import type { PublishedArticle } from '../articles/reading.queries'
import { typeset } from '../articles/typography.rules'
import { authorsOf } from '../bylines/byline.rules'
import { CARD } from '../cards/card.rules'

/** A property of Open Graph (ogp.me) or, beginning with « twitter: », one of X's names, which Slack reads, too. */
export type Tag = readonly [property: string, content: string]

/** A page's card as pages name it. */
export type CardImage = { path: string; alt: string }

type Paper = { name: string; site: string }

/**
 * What a page says of itself where it is passed on. X takes title, description and picture from Open Graph (« Cards Markup Tag
 * Reference ») and is told no more than the size it shows; Facebook, LinkedIn, WhatsApp, Mastodon, Slack and Discord read Open
 * Graph alone. Discord colours its edge by the theme-color that all pages have.
 */
const shared = (type: string, { path, alt }: CardImage, { name, site }: Paper): Tag[] => [
  ['og:type', type],
  ['og:image', site + path],
  // known beforehand, the picture is shown at the first time that anybody shares the page
  ['og:image:width', String(CARD.width)],
  ['og:image:height', String(CARD.height)],
  ['og:image:alt', alt],
  ['og:site_name', name],
  ['og:locale', 'fr_FR'],
  ['twitter:card', 'summary_large_image'],
]

type Page = { title: string; description: string; path: string }

/** An article's tags (ogp.me/#type_article). */
export const articleTags = (article: PublishedArticle, image: CardImage, paper: Paper): Tag[] => [
  ['og:title', typeset(article.headline)],
  ['og:description', typeset(article.standfirst)],
  ['og:url', paper.site + article.path],
  ...shared('article', image, paper),
  ['article:published_time', article.publishedAt.toISOString()],
  ['article:modified_time', (article.updatedAt ?? article.publishedAt).toISOString()],
  ['article:section', article.section.name],
  ...article.keywords.map(({ name }): Tag => ['article:tag', typeset(name)]),
  ...authorsOf(article.bylines).map(({ slug }): Tag => ['article:author', `${paper.site}/auteurs/${slug}`]),
  ['twitter:label1', 'Temps de lecture'],
  ['twitter:data1', `${readingMinutes(countWords(article.body))}\u00a0min`],
]

const worded = ({ title, description, path }: Page, { site }: Paper): Tag[] => {
  const said: Tag[] = description ? [['og:description', description]] : []
  return [['og:title', title], ...said, ['og:url', site + path]]
}

/** Tags of the front page, a section, an author; of a page that has no words of its own to be passed on by, the picture's. */
export const pageTags = (
  page: Page | null,
  image: CardImage,
  paper: Paper,
  type: 'website' | 'profile' = 'website',
): Tag[] => [...(page ? worded(page, paper) : []), ...shared(type, image, paper)]
