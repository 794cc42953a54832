import { createHmac } from 'node:crypto'
import { environment } from '../environment'
import { findSuspension } from '../sanctions/sanction.queries'
import { findModerationSettings, findPast } from './facts.queries'
import { findersOf, fold } from './folded-text.rules'
import { type Facts, type Finding, judge, refusalsOf, type Verdict } from './judgements.rules'
import { keptSign } from './kept-sign'
import { findCounts } from './lesson.queries'
import type { ModerationSettings } from './moderation-settings.rules'
import { signName } from './sign-names.rules'
import { scoreOf, signsOf, whyOf } from './spam-score.rules'

type Asked = {
  articleId: number
  mode: Facts['mode']
  words: string
  emailHash: string
  readerKey: string
  isVerified: boolean
  hasProof: boolean
  /** The comment itself, when it is judged again. */
  except?: number
}

/** Judges a comment by what it says and what is known of where it comes from. Nothing is written. */
export async function judgeComment({
  words,
  mode,
  isVerified,
  hasProof,
  ...asked
}: Asked): Promise<Verdict & { wordsKey: string | null }> {
  const wordsKey = wordsKeyOf(words)
  const [settings, suspended, past, spam] = await Promise.all([
    findModerationSettings(),
    findSuspension(asked.emailHash, asked.readerKey),
    findPast({ ...asked, wordsKey: wordsKey ?? '' }),
    scoreComment(words),
  ])
  const { author, articles, repeated } = past
  const verdict = judge({
    ...{ words, suspended, mode, settings, articles, repeated, hasProof, spam },
    finders: findersFor(settings),
    author: { ...author, isVerified },
  })
  return { ...verdict, wordsKey }
}

type Sent = { name: string; words: string; emailHash: string; readerKey: string }

/** What is refused whatever else is known, asked before anything is counted: whoever mends it loses no try. */
export async function findRefusals({ name, words, emailHash, readerKey }: Sent): Promise<Finding[]> {
  const [settings, suspended] = await Promise.all([findModerationSettings(), findSuspension(emailHash, readerKey)])
  const finders = findersFor(settings)
  const [first] = [words, name]
    .map((each) => refusalsOf({ suspended, words: each, finders }))
    .filter(({ length }) => length > 0)
  return first ?? []
}

async function scoreComment(words: string): Promise<Facts['spam']> {
  const signs = signsOf(words)
  const kept = new Map(signs.map((sign) => [keptSign(sign), sign]))
  const { counts, learnt } = await findCounts([...kept.keys()])
  const seen = new Map(counts.map(({ sign, ...count }) => [kept.get(sign) ?? '', count]))
  const score = scoreOf(signs, seen, learnt)
  return score === null ? null : { score, why: whyOf(signs, seen, learnt).map(signName) }
}

const ENOUGH_TO_REPEAT = 20

/** By which the same words are known again, however they are spelt. Null: so few that many say them. */
function wordsKeyOf(words: string): string | null {
  const said = fold(words).text.replace(/[^\p{L}\p{N}]/gu, '')
  return said.length < ENOUGH_TO_REPEAT
    ? null
    : createHmac('sha256', environment().addressSecret).update(`words ${said}`).digest('base64url')
}

let made: { of: string; finders: Facts['finders'] } | undefined

// a list of hundreds is made into patterns once, until it changes
function findersFor({ banned, suspect }: ModerationSettings): Facts['finders'] {
  const of = JSON.stringify([banned, suspect])
  if (made?.of !== of) made = { of, finders: { banned: findersOf(banned), suspect: findersOf(suspect) } }
  return made.finders
}
