import { type ArticleContent, canonical } from './article.rules'
import { align, canonicalBlock, wordsIn } from './block-alignment.rules'
import { type Block, emptyDocument } from './document.rules'

type Texts<Value> = { base: Value; mine: Value; theirs: Value }

/** Who changed a part since the text that both come from. `same`: nobody, or both alike. */
type MergeKind = 'same' | 'mine' | 'theirs' | 'both'

type FieldName = Exclude<keyof ArticleContent, 'body'>

type FieldPart = { [Name in FieldName]: { part: Name; kind: MergeKind } & Texts<ArticleContent[Name]> }[FieldName]

/** A run of the text's blocks. What one text has not is an empty list. */
type BodyPart = { part: 'body'; kind: MergeKind } & Texts<Block[]>

export type MergePart = FieldPart | BodyPart

export type MergeChoice = 'mine' | 'theirs' | 'both'

const fields: FieldName[] = ['headline', 'standfirst', 'slug', 'sectionId', 'bylines', 'keywords', 'lead']

/** The most entries a list may hold in `articleContent`. */
const most = { bylines: 10, keywords: 12 }

function kindOf({ base, mine, theirs }: Texts<string>): MergeKind {
  if (mine === theirs) return 'same'
  if (theirs === base) return 'mine'
  return mine === base ? 'theirs' : 'both'
}

/**
 * Two texts that come from one, as parts in reading order: the fields, then the body in runs of blocks.
 * A paragraph that only one side changed stands by itself, though the other side changed the next one.
 */
export function mergeContents(texts: Texts<ArticleContent>): MergePart[] {
  const { base, mine, theirs } = texts
  const parts = fields.map((part) => {
    const values = { base: base[part], mine: mine[part], theirs: theirs[part] }
    const kind = kindOf({
      base: canonical(values.base),
      mine: canonical(values.mine),
      theirs: canonical(values.theirs),
    })
    return { part, kind, ...values } as FieldPart
  })
  return [...parts, ...mergeBlocks({ base: base.body.content, mine: mine.body.content, theirs: theirs.body.content })]
}

type Side = 'mine' | 'theirs'
/** Blocks `from` to `to` of the base, which became `size` blocks. */
type Hunk = { side: Side; from: number; to: number; size: number }

function mergeBlocks(texts: Texts<Block[]>): BodyPart[] {
  const { base, mine, theirs } = texts
  const keys = new Map<Block, string>()
  const keyOf = (block: Block) => {
    const key = keys.get(block) ?? canonicalBlock(block)
    keys.set(block, key)
    return key
  }
  const hunks = [...hunksOf('mine', base, mine, keyOf), ...hunksOf('theirs', base, theirs, keyOf)]
  const parts: BodyPart[] = []
  const at = { base: 0, mine: 0, theirs: 0 }
  const take = (sizes: Texts<number>) => {
    const run = {
      base: base.slice(at.base, at.base + sizes.base),
      mine: mine.slice(at.mine, at.mine + sizes.mine),
      theirs: theirs.slice(at.theirs, at.theirs + sizes.theirs),
    }
    at.base += sizes.base
    at.mine += sizes.mine
    at.theirs += sizes.theirs
    parts.push(...partsOf(run, keyOf))
  }
  const unchanged = (until: number) => {
    const size = until - at.base
    if (size > 0) take({ base: size, mine: size, theirs: size })
  }
  for (const region of regionsOf(hunks)) {
    unchanged(region.from)
    const grown = (side: Side) =>
      region.hunks.reduce((size, hunk) => (hunk.side === side ? size + hunk.size - (hunk.to - hunk.from) : size), 0)
    const size = region.to - region.from
    take({ base: size, mine: size + grown('mine'), theirs: size + grown('theirs') })
  }
  unchanged(base.length)
  return joinSame(parts)
}

function hunksOf(side: Side, base: Block[], other: Block[], keyOf: (block: Block) => string): Hunk[] {
  const hunks: Hunk[] = []
  let at = 0
  let open: Hunk | null = null
  for (const { kind } of align(base, other, keyOf, wordsIn)) {
    const [went, came] = [kind === 'added' ? 0 : 1, kind === 'removed' ? 0 : 1]
    if (kind === 'removed' || kind === 'added') {
      // what goes and what comes at one place is one change
      if (!open) {
        open = { side, from: at, to: at, size: 0 }
        hunks.push(open)
      }
      open.to += went
      open.size += came
    } else {
      open = null
      if (kind === 'changed') hunks.push({ side, from: at, to: at + 1, size: 1 })
    }
    at += went
  }
  return hunks
}

/** Hunks of both sides, those that touch the same blocks or come at the same place together. */
function regionsOf(hunks: Hunk[]): { from: number; to: number; hunks: Hunk[] }[] {
  const regions: { from: number; to: number; hunks: Hunk[] }[] = []
  for (const hunk of [...hunks].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = regions.at(-1)
    const meets = last && (hunk.from < last.to || (hunk.from === last.from && hunk.to === last.to))
    if (meets) {
      last.to = Math.max(last.to, hunk.to)
      last.hunks.push(hunk)
    } else regions.push({ from: hunk.from, to: hunk.to, hunks: [hunk] })
  }
  return regions
}

/** A run, cut where both sides begin or end alike. */
function partsOf(run: Texts<Block[]>, keyOf: (block: Block) => string): BodyPart[] {
  const spelled = (blocks: Block[]) => blocks.map(keyOf).join('\n')
  const kind = kindOf({ base: spelled(run.base), mine: spelled(run.mine), theirs: spelled(run.theirs) })
  if (kind !== 'both') return [{ part: 'body', kind, ...run }]
  const { base, mine, theirs } = run
  const least = Math.min(mine.length, theirs.length)
  const alike = (one?: Block, other?: Block) => one !== undefined && other !== undefined && keyOf(one) === keyOf(other)
  let head = 0
  while (head < least && alike(mine[head], theirs[head])) head += 1
  let tail = 0
  while (tail < least - head && alike(mine.at(-1 - tail), theirs.at(-1 - tail))) tail += 1
  const same = (from: number, size: number): BodyPart[] => {
    const blocks = mine.slice(from, from + size)
    return size > 0 ? [{ part: 'body', kind: 'same', base: [], mine: blocks, theirs: blocks }] : []
  }
  const middle = { mine: mine.slice(head, mine.length - tail), theirs: theirs.slice(head, theirs.length - tail) }
  return [...same(0, head), { part: 'body', kind: 'both', base, ...middle }, ...same(mine.length - tail, tail)]
}

function joinSame(parts: BodyPart[]): BodyPart[] {
  const joined: BodyPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.kind === 'same' && part.kind === 'same') {
      last.base.push(...part.base)
      last.mine.push(...part.mine)
      last.theirs.push(...part.theirs)
    } else joined.push({ ...part, base: [...part.base], mine: [...part.mine], theirs: [...part.theirs] })
  }
  return joined
}

const union = <Item>(one: readonly Item[], other: readonly Item[]): Item[] => [...new Set([...one, ...other])]

type WhoSigns = ArticleContent['bylines']

/** Whoever both name did what mine says. */
const allWhoSign = (mine: WhoSigns, theirs: WhoSigns): WhoSigns => [
  ...mine,
  ...theirs.filter(({ id }) => !mine.some((each) => each.id === id)),
]

/** What may be kept of a part. Both: two texts one after the other, or two lists as one, where that is more than one of them. */
export function choicesFor(part: MergePart): MergeChoice[] {
  if (part.part === 'body') {
    const isOne = part.mine.length === 0 || part.theirs.length === 0
    // of a block that one side took away, both is the other one’s
    return isOne ? ['mine', 'theirs'] : ['mine', 'theirs', 'both']
  }
  if (part.part !== 'keywords' && part.part !== 'bylines') return ['mine', 'theirs']
  const all = part.part === 'keywords' ? union(part.mine, part.theirs) : allWhoSign(part.mine, part.theirs)
  return all.length > most[part.part] ? ['mine', 'theirs'] : ['mine', 'theirs', 'both']
}

/** What is kept of a part when nobody says: the side that changed; where both did, both if they can stand together, else mine. */
export function choiceFor(part: MergePart): MergeChoice {
  if (part.kind !== 'both') return part.kind === 'theirs' ? 'theirs' : 'mine'
  if (part.part === 'body') return 'both'
  return choicesFor(part).includes('both') ? 'both' : 'mine'
}

/**
 * The text that comes out.
 *
 * @param choices what is kept of the part at an index; one that is not named goes by `choiceFor`. Of a run of blocks,
 * `both` is theirs and then mine.
 */
export function contentFrom(
  parts: readonly MergePart[],
  choices: Readonly<Record<number, MergeChoice>> = {},
): ArticleContent {
  const chosen: Record<string, unknown> = {}
  const blocks: Block[] = []
  for (const [index, part] of parts.entries()) {
    const choice = choices[index] ?? choiceFor(part)
    if (part.part === 'body') blocks.push(...keptBlocks(part, choice))
    else chosen[part.part] = keptField(part, choice)
  }
  const body = { type: 'doc' as const, content: blocks.length > 0 ? blocks : emptyDocument.content }
  return { ...chosen, body } as ArticleContent
}

/** The blocks that a choice keeps. */
function keptBlocks({ mine, theirs }: BodyPart, choice: MergeChoice): Block[] {
  return choice === 'both' ? [...theirs, ...mine] : choice === 'mine' ? mine : theirs
}

/** The value that a choice keeps. A single value cannot be both, and is mine then. */
function keptField(part: FieldPart, choice: MergeChoice): FieldPart['mine'] {
  if (choice === 'theirs') return part.theirs
  if (choice === 'mine') return part.mine
  if (part.part === 'keywords') return union(part.mine, part.theirs)
  if (part.part === 'bylines') return allWhoSign(part.mine, part.theirs)
  return part.mine
}
