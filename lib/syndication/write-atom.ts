import { copyrightOf, FEED_FORMATS, type Feed, type FeedEntry, lastMoment } from './feed.rules'
import { zonedDate } from './feed-dates.rules'
import { stylesheetsOf, xmlText } from './xml'

/** A feed as Atom 1.0 (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { id, title, description, page, addresses, hub, paper, logo, stylesheets, changedAt, entries } = feed
  return `<?xml version="1.0" encoding="UTF-8"?>
${stylesheetsOf(stylesheets)}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr-FR">
${tag('id', id)}
${tag('title', title)}
${tag('subtitle', description)}
${tag('updated', zonedDate(changedAt))}
<author>${tag('name', paper.name)}${tag('uri', `${paper.url}/`)}</author>
${tag('rights', copyrightOf(feed))}
${tag('icon', logo)}
<link rel="alternate" type="text/html" href="${xmlText(page)}"/>
<link rel="self" type="${FEED_FORMATS.atom.type}" href="${xmlText(addresses.atom)}"/>
${hub && `<link rel="hub" href="${xmlText(hub)}"/>\n`}${entries.map(entryOf).join('')}</feed>
`
}

function entryOf(entry: FeedEntry): string {
  const { id, url, title, summary, html, authors, section, keywords, publishedAt, picture } = entry
  const length = picture?.bytes ? ` length="${picture.bytes}"` : ''
  const enclosure =
    picture && `<link rel="enclosure" type="${picture.type}" href="${xmlText(picture.url)}"${length}/>\n`
  return `<entry>
${tag('id', id)}
${tag('title', title)}
<link rel="alternate" type="text/html" href="${xmlText(url)}"/>
${enclosure ?? ''}${tag('published', zonedDate(publishedAt))}
${tag('updated', zonedDate(lastMoment(entry)))}
${authors.map(({ name, url: page }) => `<author>${tag('name', name)}${tag('uri', page)}</author>`).join('')}
${[section, ...keywords].map((term) => `<category term="${xmlText(term)}"/>`).join('')}
${tag('summary', summary)}
${html === null ? '' : `<content type="html">${xmlText(html)}</content>\n`}</entry>
`
}

const tag = (name: string, words: string): string => `<${name}>${xmlText(words)}</${name}>`
