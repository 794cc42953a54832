import { FEED_FORMATS, feedFormats, feedPath } from '@/lib/syndication/feed.rules'

/**
 * How a page's head names the feeds of what it shows, so that feed readers find them by the page's address alone.
 *
 * @param page its path, without a page number
 * @param name what a reader's list of feeds calls it
 */
export const alternateFeeds = (page: string, name: string) =>
  Object.fromEntries(
    feedFormats.map((format) => {
      const { type, name: form } = FEED_FORMATS[format]
      return [type, [{ url: feedPath(page, format), title: `${name} (${form})` }]]
    }),
  )
