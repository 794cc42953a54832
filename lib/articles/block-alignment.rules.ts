import { diffArrays } from 'diff'
import { canonical } from './article.rules'

type Attributes = { mediaId?: number; url?: string; text?: string; caption?: string }
type Node = {
  type: string
  text?: string
  content?: readonly Node[]
  marks?: readonly unknown[]
  attrs?: Attributes & Record<string, unknown>
}

/** One step from a text to another, in reading order. `changed`: one block became the other. */
export type Step<Item> =
  | { kind: 'same' | 'changed'; before: Item; after: Item }
  | { kind: 'removed'; before: Item }
  | { kind: 'added'; after: Item }

/** How alike two blocks are at least, of their words, to be one block that was changed. */
const ALIKE = 0.4
/** Pairs of blocks that are weighed against each other at once. */
const PAIRS = 10_000
/** Steps after which two sequences are taken to have nothing in common: the work grows with their square. */
const LONGEST_EDIT = 4000

/** A block in the one spelling that all blocks like it share: empty lists left out, cut words joined. */
export const canonicalBlock = (block: Node): string => canonical(plainly(block))

function plainly({ marks, content, ...node }: Node): Node {
  const joined: Node[] = []
  for (const each of content ?? []) {
    const last = joined.at(-1)
    const child = plainly(each)
    const joins = child.type === 'text' && last?.type === 'text' && canonical(last.marks) === canonical(child.marks)
    if (joins) joined[joined.length - 1] = { ...last, text: `${last.text}${child.text}` }
    else joined.push(child)
  }
  const spelled = (marks ?? []).map((mark) => canonical(mark)).sort()
  return { ...node, ...(spelled.length > 0 && { marks: spelled }), ...(joined.length > 0 && { content: joined }) }
}

/**
 * The words by which a block is recognised, those of its notes, captions and addresses among them. A picture is
 * recognised by itself, whatever is said of it.
 */
export function wordsIn(block: Node): string[] {
  const { mediaId, url, text = '', caption = '' } = block.attrs ?? {}
  if (mediaId !== undefined) return [`picture ${mediaId}`]
  if (url !== undefined) return [url]
  const own = `${block.text ?? ''} ${text} ${caption}`.match(/[\p{L}\p{N}]+/gu) ?? []
  return [...own, ...(block.content ?? []).flatMap(wordsIn)]
}

type Weighed<Item> = { item: Item; key: string; words: () => Map<string, number> }

function weigh<Item>(item: Item, keyOf: (item: Item) => string, wordsOf: (item: Item) => string[]): Weighed<Item> {
  let bag: Map<string, number> | null = null
  const words = () => {
    if (bag) return bag
    bag = new Map()
    for (const word of wordsOf(item)) bag.set(word, (bag.get(word) ?? 0) + 1)
    return bag
  }
  return { item, key: keyOf(item), words }
}

const total = (bag: Map<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0)

/** How many of their words two bags share, from 0 to 1 (Dice). */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  const all = total(one) + total(other)
  if (all === 0) return 0
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  return (2 * shared) / all
}

/**
 * The way from one sequence of blocks to another: what is the same, what became what, what went and what came.
 * Blocks of a changed run are paired where they share most of their words, and never cross each other.
 *
 * @param keyOf equal for items that are the same
 * @param wordsOf the words by which a changed item is recognised
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  wordsOf: (item: Item) => string[],
): Step<Item>[] {
  const old = before.map((item) => weigh(item, keyOf, wordsOf))
  const now = after.map((item) => weigh(item, keyOf, wordsOf))
  const steps: Step<Item>[] = []
  let [i, j] = [0, 0]
  for (const [oldAt, nowAt] of [...commonIn(old, now), [old.length, now.length] as const]) {
    steps.push(...pair(old.slice(i, oldAt), now.slice(j, nowAt)))
    const [same, its] = [old[oldAt], now[nowAt]]
    if (same && its) steps.push({ kind: 'same', before: same.item, after: its.item })
    i = oldAt + 1
    j = nowAt + 1
  }
  return steps
}

/** Where two sequences hold the same, as rising pairs of positions. */
function commonIn(old: Weighed<unknown>[], now: Weighed<unknown>[]): (readonly [number, number])[] {
  const [oldKeys, nowKeys] = [old, now].map((side) => new Set(side.map(({ key }) => key)))
  // what the other side lacks altogether is no part of the search
  const [left, right] = [
    old.flatMap(({ key }, at) => (nowKeys?.has(key) ? [{ key, at }] : [])),
    now.flatMap(({ key }, at) => (oldKeys?.has(key) ? [{ key, at }] : [])),
  ]
  const comparator = (one: { key: string }, other: { key: string }) => one.key === other.key
  const changes = diffArrays(left, right, { comparator, maxEditLength: LONGEST_EDIT })
  const found: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  for (const { count, added, removed } of changes ?? []) {
    for (let step = 0; !added && !removed && step < count; step += 1) {
      found.push([left[i + step]?.at ?? 0, right[j + step]?.at ?? 0])
    }
    if (!added) i += count
    if (!removed) j += count
  }
  return found
}

/** The pairs of a changed run whose likeness sums up highest; the rest went or came. */
function pair<Item>(old: Weighed<Item>[], now: Weighed<Item>[]): Step<Item>[] {
  if (old.length * now.length > PAIRS) {
    const [half, its] = [Math.ceil(old.length / 2), Math.ceil(now.length / 2)]
    return [...pair(old.slice(0, half), now.slice(0, its)), ...pair(old.slice(half), now.slice(its))]
  }
  // best[i][j]: the highest sum for what follows the i-th and the j-th
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const alike = old.map((one) =>
    now.map((other) => {
      const much = likeness(one.words(), other.words())
      return much < ALIKE ? 0 : much
    }),
  )
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const paired = alike[i]?.[j] ? (alike[i]?.[j] ?? 0) + at(i + 1, j + 1) : 0
      const row = best[i]
      if (row) row[j] = Math.max(paired, at(i + 1, j), at(i, j + 1))
    }
  }
  const steps: Step<Item>[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [one, other] = [old[i], now[j]]
    const much = alike[i]?.[j] ?? 0
    if (one && other && much > 0 && at(i, j) === much + at(i + 1, j + 1)) {
      steps.push({ kind: 'changed', before: one.item, after: other.item })
      i += 1
      j += 1
    } else if (one && (!other || at(i, j) === at(i + 1, j))) {
      steps.push({ kind: 'removed', before: one.item })
      i += 1
    } else if (other) {
      steps.push({ kind: 'added', after: other.item })
      j += 1
    }
  }
  return steps
}
