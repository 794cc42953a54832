import { signedTokens } from './spam-signs.rules'

/** How often something was met in spam, and in fair comments. */
export type Counts = { spam: number; fair: number }

/** A comment with this score or a higher one is suspected: few fair ones reach it, at the price of spam that does not. */
export const SUSPECT_FROM = 0.9

/** Rulings of each kind before there is a score: with fewer, a word met once decides. */
const RULINGS_AT_LEAST = 20

// Robinson's s and x: a sign that was never met says nothing (0.5), and one meeting weighs as much as that belief
const STRENGTH = 1
const BELIEF = 0.5

/** Signs nearer to 0.5 are noise (SpamBayes' minimum_prob_strength). */
const TELLING = 0.1
const TELLING_AT_MOST = 30

/**
 * Words of one comment go together, and naive Bayes, which believes that they do not, is too sure (Rennie et al., "Tackling the Poor
 * Assumptions of Naive Bayes Text Classifiers", ICML 2003). Half the odds: of what was tried, it caught most with one fair comment wronged at
 * most, in the cross-validation that `npm run bench:spam` repeats.
 */
const TEMPER = 0.5

/** With fewer telling signs the score stays below {@link SUSPECT_FROM}: a link alone, or one word, makes no spam. */
const TELLING_ENOUGH = 4

const SIGNS_AT_MOST = 300
const LONGEST_SIGN = 60
const REASONS_AT_MOST = 5

/**
 * The distinct signs by which a comment is known, sorted, at most 300 of at most 60 characters: its words as they look, their pairs, and
 * what it is made of (`:link`, `:link-host=example.com`, `:phone`, `:caps` …). Numbers, addresses and telephone numbers are no signs
 * themselves: what is learnt of comments is kept, and these are somebody's.
 */
export function signsOf(words: string): string[] {
  const { structure, tokens } = signedTokens(words)
  const pairs = tokens.slice(1).map((token, place) => `${tokens[place]} ${token}`)
  const kept = new Set(structure)
  // Of what is too long, both ends: else an advertisement would only need a long beginning. Pairs when words leave room.
  for (const group of [tokens, pairs]) {
    const fresh = [...new Set(group)].filter((sign) => !kept.has(sign))
    const room = Math.max(0, SIGNS_AT_MOST - kept.size)
    const ends = fresh.length <= room ? fresh : [...fresh.slice(0, Math.ceil(room / 2)), ...tail(fresh, room)]
    for (const sign of ends) kept.add(sign)
  }
  // where a limit cuts an astral letter in two, PostgreSQL would refuse the half
  return [...new Set([...kept].map((sign) => sign.slice(0, LONGEST_SIGN).toWellFormed()))].sort()
}

const tail = (signs: string[], room: number) => signs.slice(signs.length - Math.floor(room / 2))

/**
 * How much a comment looks like what this newsroom ruled to be spam: 0 (fair) to 1 (spam), 0.5 where nothing is known; null while fewer
 * than 20 rulings of either kind were learnt. It depends on the counts alone, so what is subtracted from them is unlearnt.
 *
 * A naive Bayes: each sign's share of spam is smoothed (G. Robinson, "A Statistical Approach to the Spam Problem", Linux Journal 107,
 * March 2003), and the log-odds of the strongest are added. Robinson's own sum, Fisher's, was tried and caught a quarter less in
 * cross-validation.
 */
export function scoreOf(signs: string[], seen: ReadonlyMap<string, Counts>, learnt: Counts): number | null {
  if (!isLearnt(learnt)) return null
  const telling = tellingSigns(signs, seen, learnt)
  const odds = telling.reduce((sum, { share }) => sum + Math.log(share / (1 - share)), 0)
  const score = 1 / (1 + Math.exp(-TEMPER * odds))
  return 0.5 + (score - 0.5) * Math.min(1, telling.length / TELLING_ENOUGH)
}

/** The signs, at most five, that speak most for spam, the strongest first; none while there is no score. */
export function whyOf(signs: string[], seen: ReadonlyMap<string, Counts>, learnt: Counts): string[] {
  if (!isLearnt(learnt)) return []
  return tellingSigns(signs, seen, learnt)
    .filter(({ share }) => share > BELIEF)
    .slice(0, REASONS_AT_MOST)
    .map(({ sign }) => sign)
}

const isLearnt = ({ spam, fair }: Counts) => spam >= RULINGS_AT_LEAST && fair >= RULINGS_AT_LEAST

type Telling = { sign: string; share: number }

/**
 * The strongest signs. A pair and its words are one piece of evidence, of which the stronger is taken (SpamBayes' "tiling"), else
 * two words that always stand together would be counted thrice.
 */
function tellingSigns(signs: string[], seen: ReadonlyMap<string, Counts>, learnt: Counts): Telling[] {
  const candidates = signs
    .map((sign) => ({ sign, share: shareOf(seen.get(sign), learnt) }))
    .filter(({ share }) => Math.abs(share - BELIEF) >= TELLING)
    .sort((a, b) => Math.abs(b.share - BELIEF) - Math.abs(a.share - BELIEF) || (a.sign < b.sign ? -1 : 1))
  const used = new Set<string>()
  const telling: Telling[] = []
  for (const candidate of candidates) {
    const parts = candidate.sign.split(' ')
    if (parts.some((part) => used.has(part))) continue
    for (const part of parts) used.add(part)
    telling.push(candidate)
    if (telling.length === TELLING_AT_MOST) break
  }
  return telling
}

/** Robinson's f(w): how much of what has this sign is spam, were there as much spam as fair comments. */
function shareOf(counts: Counts | undefined, learnt: Counts): number {
  if (!counts) return BELIEF
  // counts and totals may be read at different moments
  const spam = Math.min(1, Math.max(0, counts.spam) / learnt.spam)
  const fair = Math.min(1, Math.max(0, counts.fair) / learnt.fair)
  if (spam + fair === 0) return BELIEF
  const met = Math.max(0, counts.spam) + Math.max(0, counts.fair)
  return (STRENGTH * BELIEF + met * (spam / (spam + fair))) / (STRENGTH + met)
}
