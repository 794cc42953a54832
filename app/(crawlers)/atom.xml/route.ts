import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { wholePaper } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** The whole newspaper as Atom 1.0. */
export const GET = answerFeed('atom', wholePaper)
