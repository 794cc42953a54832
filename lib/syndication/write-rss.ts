import { momentOf } from '../articles/dates.rules'
import { copyrightOf, FEED_FORMATS, type Feed, type FeedEntry, type FeedPicture, paragraphsOf } from './feed.rules'
import { rssDate, zonedDate } from './feed-dates.rules'
import { stylesheetsOf, xmlText } from './xml'

const namespaces = [
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['media', 'http://search.yahoo.com/mrss/'],
]

/** Minutes a reader may keep it where no hub tells of changes: breaking news is not to wait for an hour. */
const TTL = 10

/**
 * A feed as RSS 2.0 (rssboard.org/rss-specification, and its Best Practices Profile): authors by Dublin Core, whole texts by the
 * content module, pictures as enclosures and by Media RSS, updates by Atom's element.
 */
export function writeRss(feed: Feed): string {
  const { title, description, page, addresses, hub, paper, logo, stylesheets, changedAt, entries } = feed
  const self = `<atom:link rel="self" type="${FEED_FORMATS.rss.type}" href="${xmlText(addresses.rss)}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
${stylesheetsOf(stylesheets)}
<rss version="2.0" ${namespaces.map(([name, address]) => `xmlns:${name}="${address}"`).join(' ')}>
<channel>
${tag('title', title)}
${tag('link', page)}
${tag('description', description)}
<language>fr-FR</language>
${tag('copyright', copyrightOf(feed))}
${tag('lastBuildDate', rssDate(changedAt))}
<ttl>${TTL}</ttl>
<docs>https://www.rssboard.org/rss-specification</docs>
<image>${tag('url', logo)}${tag('title', title)}${tag('link', page)}</image>
${self}
${hub && `<atom:link rel="hub" href="${xmlText(hub)}"/>\n`}${entries.map((entry) => itemOf(entry, paper.url)).join('')}</channel>
</rss>
`
}

function itemOf(entry: FeedEntry, site: string): string {
  const { id, url, title, html, authors, section, keywords, publishedAt, updatedAt, picture } = entry
  const update = updatedAt ? `<p><em>Mis à jour le ${xmlText(momentOf(updatedAt))}.</em></p>` : ''
  // readers take a description for HTML: its words are escaped as such, and then as XML
  const summary = paragraphsOf(entry.summary).map((words) => `<p>${xmlText(words)}</p>`)
  return `<item>
${tag('title', title)}
${tag('link', url)}
<guid isPermaLink="false">${xmlText(id)}</guid>
${tag('pubDate', rssDate(publishedAt))}
${updatedAt ? `${tag('atom:updated', zonedDate(updatedAt))}\n` : ''}${authors.map(({ name }) => tag('dc:creator', name)).join('')}
<category domain="${xmlText(`${site}/rubriques`)}">${xmlText(section)}</category>
${keywords.map((keyword) => tag('category', keyword)).join('')}
${tag('description', update + summary.join(''))}
${html === null ? '' : `${tag('content:encoded', update + html)}\n`}${picture ? pictureOf(picture) : ''}</item>
`
}

function pictureOf({ url, type, width, height, bytes, alt, caption, credit }: FeedPicture): string {
  const file = `url="${xmlText(url)}" type="${type}"`
  // RSS asks for the file's length, and Media RSS does not
  const enclosure = bytes === null ? '' : `<enclosure ${file} length="${bytes}"/>\n`
  const size = `medium="image" width="${width}" height="${height}"${bytes === null ? '' : ` fileSize="${bytes}"`}`
  const said = [
    caption && `<media:description type="plain">${xmlText(caption)}</media:description>`,
    credit && `<media:credit>${xmlText(credit)}</media:credit>`,
    alt && `<media:title type="plain">${xmlText(alt)}</media:title>`,
  ]
  return `${enclosure}<media:content ${file} ${size}>${said.join('')}</media:content>\n`
}

const tag = (name: string, words: string): string => `<${name}>${xmlText(words)}</${name}>`
