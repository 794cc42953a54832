import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { authorAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** An author’s articles as RSS 2.0. */
export const GET = answerFeed('rss', authorAt)
