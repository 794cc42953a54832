import { xmlText } from '../syndication/xml'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** What goes before a file's addresses and after them, of each kind. */
export const frames = {
  index: { head: `${HEAD}<sitemapindex ${SITEMAP}>\n`, foot: '</sitemapindex>\n' },
  addresses: {
    head: `${HEAD}<urlset ${SITEMAP} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`,
    foot: '</urlset>\n',
  },
  news: {
    head: `${HEAD}<urlset ${SITEMAP} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n`,
    foot: '</urlset>\n',
  },
} as const

const dated = (changedAt: Date | null) => (changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '')

/** A file, in an index of files. */
export const fileElement = (address: string, changedAt: Date | null): string =>
  `<sitemap><loc>${xmlText(address)}</loc>${dated(changedAt)}</sitemap>\n`

/** An address, with the date of its last change where it is known, and its picture where it has one. */
export const addressElement = (address: string, changedAt: Date | null = null, image?: string): string =>
  `<url><loc>${xmlText(address)}</loc>${dated(changedAt)}${image ? `<image:image><image:loc>${xmlText(image)}</image:loc></image:image>` : ''}</url>\n`

export type News = { address: string; publication: string; publishedAt: Date; title: string }

/** An article of the last two days (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export const newsElement = ({ address, publication, publishedAt, title }: News): string =>
  `<url><loc>${xmlText(address)}</loc><news:news><news:publication><news:name>${xmlText(publication)}</news:name><news:language>fr</news:language></news:publication><news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${xmlText(title)}</news:title></news:news></url>\n`
