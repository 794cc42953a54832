import { article } from '../drizzle/seed/articles/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

/**
 * The article that the product is rebuilt from, as a journalist would type it: headline, lead and five subheads. Its key
 * points are this newspaper's, and are left out.
 */
export const seedArticle = { ...article, body: article.body.filter((block) => block.type !== 'keyPoints') }
