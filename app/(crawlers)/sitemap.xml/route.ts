import { keepUntilChanged } from '@/app/_desk/page-cache'
import { listSitemapEntries } from '@/lib/articles/reading.queries'
import { environment } from '@/lib/environment'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { listSections } from '@/lib/sections/section.queries'
import { xmlText } from '@/lib/syndication/xml'

export const dynamic = 'force-dynamic'

/** One file holds at most 50,000 addresses (sitemaps.org); some room is left for sections. */
const MOST = 49_000

export async function GET(): Promise<Response> {
  const site = environment().siteUrl
  const [articles, sections] = await Promise.all([listSitemapEntries(MOST), listSections()])
  const addresses = [
    `<url><loc>${xmlText(site)}/</loc></url>`,
    ...sections.map(({ slug }) => `<url><loc>${xmlText(`${site}/${slug}`)}</loc></url>`),
    ...articles.map(
      ({ path, changedAt }) =>
        `<url><loc>${xmlText(site + path)}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
    ),
  ]
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.join('\n')}
</urlset>
`
  return new Response(xml, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', ...keepUntilChanged({ lists: [tags.front] }) },
  })
}
