import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { keywordAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** Articles about something as RSS 2.0. */
export const GET = answerFeed('rss', keywordAt)
