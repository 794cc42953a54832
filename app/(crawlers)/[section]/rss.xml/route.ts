import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { sectionAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** A section as RSS 2.0. */
export const GET = answerFeed('rss', sectionAt)
