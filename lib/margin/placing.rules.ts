import { align, canonicalBlock, wordsIn } from '../articles/block-alignment.rules'
import type { Block } from '../articles/document.rules'

/** How much of its words a block that was moved shares at least with what it became (Dice). */
const MOVED = 0.6
/** How many of its words a block that was joined to another finds there at least, and how many it needs to have for that. */
const TAKEN_IN = { share: 0.8, words: 5 }

type Numbered = { block: Block; at: number }

const numbered = (blocks: readonly Block[]): Numbered[] => blocks.map((block, at) => ({ block, at }))

/**
 * Where blocks of a text stand in another version of it: the same block, one that it became, the place that it was moved to, or
 * the block that took its words in. Null: it is gone.
 *
 * @param wanted which blocks of the first text, from 0
 */
export function placesOf(
  before: readonly Block[],
  after: readonly Block[],
  wanted: Iterable<number>,
): Map<number, number | null> {
  const places = new Map<number, number | null>()
  for (const at of wanted) places.set(at, null)
  if (places.size === 0) return places

  const keys = new Map<Block, string>()
  const keyOf = ({ block }: Numbered): string => {
    const key = keys.get(block) ?? canonicalBlock(block)
    keys.set(block, key)
    return key
  }
  const lost: Numbered[] = []
  const came: Numbered[] = []
  const changed: Numbered[] = []
  for (const step of align(numbered(before), numbered(after), keyOf, ({ block }) => wordsIn(block))) {
    if (step.kind === 'added') came.push(step.after)
    else if (step.kind === 'removed') lost.push(step.before)
    else if (places.has(step.before.at)) places.set(step.before.at, step.after.at)
    if (step.kind === 'changed') changed.push(step.after)
  }
  for (const each of lost) {
    if (!places.has(each.at)) continue
    const moved = came.find((other) => keyOf(other) === keyOf(each))
    const found = moved ?? likest(each, came, changed)
    places.set(each.at, found?.at ?? null)
  }
  return places
}

/** What has most of a lost block: where it was moved and changed on the way, or what it was joined to. */
function likest({ block }: Numbered, came: Numbered[], changed: Numbered[]): Numbered | null {
  const own = bagOf(block)
  const ownSize = sizeOf(own)
  let found: Numbered | null = null
  let most = 0
  for (const candidates of [came, changed]) {
    for (const each of candidates) {
      const other = bagOf(each.block)
      const shared = sharedBy(own, other)
      const much = (2 * shared) / Math.max(1, ownSize + sizeOf(other))
      const isTakenIn = ownSize >= TAKEN_IN.words && shared / ownSize >= TAKEN_IN.share
      const isMoved = candidates === came && much >= MOVED
      if ((isMoved || isTakenIn) && much > most) [found, most] = [each, much]
    }
  }
  return found
}

type Bag = ReadonlyMap<string, number>

const bags = new WeakMap<Block, Bag>()

function bagOf(block: Block): Bag {
  const known = bags.get(block)
  if (known) return known
  const bag = new Map<string, number>()
  for (const word of wordsIn(block)) bag.set(word, (bag.get(word) ?? 0) + 1)
  bags.set(block, bag)
  return bag
}

const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0)

function sharedBy(one: Bag, other: Bag): number {
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  return shared
}
