import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { keywordAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** Articles about something as JSON Feed 1.1. */
export const GET = answerFeed('json', keywordAt)
