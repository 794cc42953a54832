import { keepUntilChanged } from '@/app/_desk/page-cache'
import { publicFile } from '@/app/_desk/public-file'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { findMoved } from '@/lib/redirects/redirect.queries'
import { composeFeed, type Followed } from '@/lib/syndication/compose-feed'
import { type Feed, type FeedFormat, sentAs } from '@/lib/syndication/feed.rules'
import { writeAtom } from '@/lib/syndication/write-atom'
import { writeJsonFeed } from '@/lib/syndication/write-json-feed'
import { writeRss } from '@/lib/syndication/write-rss'

const writers: Record<FeedFormat, (feed: Feed) => string> = { rss: writeRss, atom: writeAtom, json: writeJsonFeed }

/** The feed of what stands elsewhere now: a section, an author or a keyword that has another address. */
async function movedFeed(path: string): Promise<Response> {
  const cut = path.lastIndexOf('/')
  const moved = await findMoved(path.slice(0, cut))
  if (moved?.id !== null || !moved.path.startsWith('/')) return new Response(null, { status: 404 })
  return new Response(null, { status: 308, headers: { Location: moved.path + path.slice(cut) } })
}

type Asked = { params: Promise<{ section?: string; slug?: string }> }

/** Finds what a feed is of by its address; null: there is no such thing. */
export type Find = (names: { section?: string; slug?: string }) => Promise<Followed | null>

/** The handler of a feed's address, in one of its forms. */
export const answerFeed =
  (format: FeedFormat, find: Find) =>
  async (request: Request, { params }: Asked): Promise<Response> => {
    const followed = await find(await params)
    if (!followed) return movedFeed(new URL(request.url).pathname)
    const { feed, articles } = await composeFeed(followed, {
      xsl: publicFile('/feed.xsl'),
      css: publicFile('/feed-xml.css'),
    })
    return new Response(writers[format](feed), {
      headers: {
        'Content-Type': sentAs(format),
        ...keepUntilChanged({ lists: [followed.list, tags.distribution], articles }),
      },
    })
  }
