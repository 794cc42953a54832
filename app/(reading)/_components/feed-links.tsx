import { FEED_FORMATS, feedFormats, feedPath } from '@/lib/syndication/feed.rules'

/** Where a list is followed by feed reader, for who looks for it on the page. */
export function FeedLinks({ page }: { page: string }) {
  return (
    <p className="feed-links">
      Flux{'\u202f'}:{' '}
      {feedFormats.map((format, place) => (
        <span key={format}>
          {place > 0 && ', '}
          <a href={feedPath(page, format)} type={FEED_FORMATS[format].type}>
            {FEED_FORMATS[format].name}
          </a>
        </span>
      ))}
    </p>
  )
}
