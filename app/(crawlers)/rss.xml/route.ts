import { keepUntilChanged } from '@/app/_desk/page-cache'
import type { ArticleSummary } from '@/lib/articles/reading.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { environment } from '@/lib/environment'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { findNewspaper } from '@/lib/settings/settings.queries'
import { xmlText } from '@/lib/syndication/xml'

export const dynamic = 'force-dynamic'

const ITEMS = 50

/** The newest articles as RSS 2.0 (rssboard.org/rss-specification), authors by Dublin Core. */
export async function GET(): Promise<Response> {
  const site = environment().siteUrl
  const [{ name, tagline }, articles] = await Promise.all([findNewspaper(), listArticles(tags.front, ITEMS)])
  const built = articles[0]?.publishedAt ?? new Date(0)
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(name)}</title>
<link>${xmlText(site)}/</link>
<description>${xmlText(tagline || name)}</description>
<language>fr-FR</language>
<lastBuildDate>${built.toUTCString()}</lastBuildDate>
<atom:link href="${xmlText(site)}/rss.xml" rel="self" type="application/rss+xml"/>
${articles.map((article) => item(article, site)).join('\n')}
</channel>
</rss>
`
  return new Response(xml, {
    headers: {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      ...keepUntilChanged({ lists: [tags.front], articles }),
    },
  })
}

const item = (article: ArticleSummary, site: string) => `<item>
<title>${xmlText(typeset(article.headline))}</title>
<link>${xmlText(site + article.path)}</link>
<guid isPermaLink="false">${xmlText(`${site}/articles/${article.id}`)}</guid>
<pubDate>${article.publishedAt.toUTCString()}</pubDate>
<category>${xmlText(article.section.name)}</category>
${article.bylines.map(({ name }) => `<dc:creator>${xmlText(name)}</dc:creator>`).join('')}
<description>${xmlText(typeset(article.standfirst))}</description>
</item>`
