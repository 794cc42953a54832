import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { wholePaper } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** The whole newspaper as JSON Feed 1.1. */
export const GET = answerFeed('json', wholePaper)
