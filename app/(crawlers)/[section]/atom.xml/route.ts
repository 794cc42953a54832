import { answerFeed } from '@/app/(crawlers)/_feeds/answer-feed'
import { sectionAt } from '@/app/(crawlers)/_feeds/followed'

export const dynamic = 'force-dynamic'

/** A section as Atom 1.0. */
export const GET = answerFeed('atom', sectionAt)
