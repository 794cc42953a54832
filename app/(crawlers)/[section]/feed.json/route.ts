import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { sectionAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** A section as JSON Feed 1.1. */
export const GET = answerFeed('json', sectionAt)
