/** The article that the product is rebuilt from, as a journalist would type it: headline, lead and five subheads. */
export { article as seedArticle } from '../drizzle/seed/articles/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'
