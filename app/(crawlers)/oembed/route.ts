import { cardOf } from '@/app/_desk/card'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { findPublishedArticle, findTakenDown, listArticlesById } from '@/lib/articles/reading.queries'
import { environment } from '@/lib/environment'
import { findMoved } from '@/lib/redirects/redirect.queries'
import { articleAddress, oembedOf, readOembed } from '@/lib/sharing/oembed.rules'
import { xmlText } from '@/lib/syndication/xml'

export const dynamic = 'force-dynamic'

/** What other sites show of an article whose address is pasted there (oembed.com). Nothing of ours is private: there is no 401. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const read = readOembed(asked)
  if ('fault' in read) return said(read.fault, read.status)
  const site = environment().siteUrl
  const place = articleAddress(read.url, site)
  if (!place) return said('Cette adresse n’est pas celle d’un article.', 404)
  const article = await articleAt(place)
  if (article === 'gone') return said('Cet article a été retiré.', 410)
  if (!article) return said('Aucun article ne se trouve à cette adresse.', 404)
  const { name } = await ourNewspaper()
  const limit = (parameter: string) => (asked.get(parameter) ? Number(asked.get(parameter)) : undefined)
  const answer = oembedOf(article, { paper: name, site, card: cardOf(article, name) }, read, {
    maxWidth: limit('maxwidth'),
    maxHeight: limit('maxheight'),
  })
  return read.format === 'xml'
    ? answered(xmlOf(answer), 'text/xml; charset=utf-8')
    : answered(JSON.stringify(answer), 'application/json; charset=utf-8')
}

async function articleAt({ section, slug }: { section: string; slug: string }) {
  const found = await findPublishedArticle(section, slug)
  if (found) return found
  const moved = await findMoved(`/${section}/${slug}`)
  if (moved?.path) return moved.id === null ? null : ((await listArticlesById([moved.id]))[0] ?? null)
  return moved || (await findTakenDown(section, slug)) !== null ? 'gone' : null
}

const xmlOf = (answer: Record<string, string | number>) =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(answer)
    .map(([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`)
    .join('')}</oembed>\n`

// pages of any site may ask
const open = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }

const answered = (body: string, type: string) =>
  new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=300', ...open } })

const said = (sentence: string, status: number) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...open },
  })
