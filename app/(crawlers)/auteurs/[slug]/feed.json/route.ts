import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { authorAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** An author’s articles as JSON Feed 1.1. */
export const GET = answerFeed('json', authorAt)
