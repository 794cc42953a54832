import type { ArticleSummary } from '../articles/reading.queries'

/** What the front desk shows of an article that readers may see, as JSON has it. */
export type FrontArticle = {
  id: number
  headline: string
  path: string
  publishedAt: string
  section: { id: number; name: string; hue: string }
}

export const toFrontArticle = ({ id, headline, path, publishedAt, section }: ArticleSummary): FrontArticle => ({
  id,
  headline,
  path,
  publishedAt: publishedAt.toISOString(),
  section: { id: section.id, name: section.name, hue: section.hue },
})
