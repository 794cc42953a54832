import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { authorAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** An author’s articles as Atom 1.0. */
export const GET = answerFeed('atom', authorAt)
