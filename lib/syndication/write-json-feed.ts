import { type Feed, type FeedEntry, lastMoment } from './feed.rules'
import { zonedDate } from './feed-dates.rules'

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed({ title, description, page, addresses, hub, paper, logo, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: addresses.json,
    description,
    icon: logo,
    language: 'fr-FR',
    authors: [{ name: paper.name, url: `${paper.url}/` }],
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(itemOf),
  }
  return `${JSON.stringify(feed, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))}\n`
}

const itemOf = (entry: FeedEntry) => {
  const { id, url, title, summary, html, authors, section, keywords, publishedAt, updatedAt, picture } = entry
  return {
    id,
    url,
    title,
    // one of the two is required
    ...(html === null ? { content_text: summary } : { content_html: html }),
    summary,
    ...(picture && { image: picture.url }),
    date_published: zonedDate(publishedAt),
    ...(updatedAt && { date_modified: zonedDate(lastMoment(entry)) }),
    authors,
    tags: [section, ...keywords],
    language: 'fr-FR',
    ...(picture && {
      attachments: [
        {
          url: picture.url,
          mime_type: picture.type,
          ...(picture.bytes !== null && { size_in_bytes: picture.bytes }),
        },
      ],
    }),
  }
}
