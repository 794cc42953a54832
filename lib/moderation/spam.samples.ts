import { spamHeldOut, spamLearnt } from './spam-bad.samples'
import { fairHeldOut, fairLearnt } from './spam-fair.samples'
import { type Counts, signsOf } from './spam-score.rules'

type Sample = { words: string; isSpam: boolean; isHeldOut: boolean }

const label = (all: readonly string[], isSpam: boolean, isHeldOut: boolean): Sample[] =>
  all.map((words) => ({ words, isSpam, isHeldOut }))

/** Labelled comments, all invented. A third is held out: other campaigns, other phrasings, never trained with. */
export const spamSamples: readonly Sample[] = [
  ...label(fairLearnt, false, false),
  ...label(spamLearnt, true, false),
  ...label(fairHeldOut, false, true),
  ...label(spamHeldOut, true, true),
]

/** What rulings have taught, without a database. */
export type Memory = { seen: Map<string, Counts>; learnt: Counts }

export const nothingLearnt = (): Memory => ({ seen: new Map(), learnt: { spam: 0, fair: 0 } })

/** A ruling is learnt (`times` 1) or, when it was overturned, unlearnt (-1). */
export function learn({ seen, learnt }: Memory, { words, isSpam }: Omit<Sample, 'isHeldOut'>, times: 1 | -1 = 1) {
  const kind = isSpam ? 'spam' : 'fair'
  learnt[kind] += times
  for (const sign of signsOf(words)) {
    const counts = seen.get(sign) ?? { spam: 0, fair: 0 }
    seen.set(sign, { ...counts, [kind]: counts[kind] + times })
  }
}

/** A memory of so many rulings of each kind, or of all, spread over the samples to be trained with. */
export function trained(ofEach = Number.POSITIVE_INFINITY): Memory {
  const memory = nothingLearnt()
  for (const kind of [true, false]) {
    const all = spamSamples.filter(({ isSpam, isHeldOut }) => isSpam === kind && !isHeldOut)
    const count = Math.min(ofEach, all.length)
    // spread, since samples of one campaign stand together
    for (let place = 0; place < count; place++) {
      const sample = all[Math.floor((place * all.length) / count)]
      if (sample) learn(memory, sample)
    }
  }
  return memory
}
