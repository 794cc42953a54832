import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { keywordAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** Articles about something as Atom 1.0. */
export const GET = answerFeed('atom', keywordAt)
