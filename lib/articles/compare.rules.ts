import { partNames } from '../bylines/byline.rules'
import { type ArticleContent, canonical } from './article.rules'
import { align } from './block-alignment.rules'
import type { Block } from './document.rules'
import { type Line, linesOf, pictureLines, tokensOf } from './text-lines.rules'
import { type Run, restylings, unchangedRuns, wordChanges } from './word-changes.rules'

/** Two lines beside each other, or one where the other text has none. */
export type Row = {
  kind: 'same' | 'changed' | 'removed' | 'added'
  before: Line | null
  after: Line | null
  /** The words of both as one sequence; a line that only one text has is all `removed` or all `added`. */
  runs: Run[]
  /** What no mark on a word shows: « gras ajouté », « devient un intertitre », « déplacé ». */
  said: string[]
}

const roles: Record<Line['role'], string> = {
  paragraph: 'un paragraphe',
  'heading-2': 'un intertitre',
  'heading-3': 'un intertitre de second rang',
  bullet: 'un point d’une liste',
  number: 'un point d’une liste numérotée',
  source: 'une source',
  'pull-quote': 'un exergue',
  'fact-title': 'un titre d’encadré',
  'table-caption': 'une légende de tableau',
  'table-row': 'une ligne de tableau',
  picture: 'une image',
  alt: 'une description d’image',
  caption: 'une légende',
  credit: 'un crédit',
  embed: 'un contenu d’un autre site',
  field: 'un champ',
}

const places: Record<NonNullable<Line['inside']>, string> = {
  blockquote: 'la citation',
  factBox: 'l’encadré',
  keyPoints: '« À retenir »',
  gallery: 'la galerie',
}

const shapeOf = (line: Line): string => `${line.role} ${line.inside} ${line.depth} ${line.mediaId ?? ''}`

const keys = new WeakMap<Line, string>()

function keyOf(line: Line): string {
  const known = keys.get(line)
  if (known !== undefined) return known
  // most words have no marks, and spelling them out costs most
  const words = line.tokens.map(({ kind, text, marks }) => {
    const word = kind === 'word' || kind === 'space' ? text : `\u0001${kind} ${text}`
    return marks.length > 0 ? `${word}\u0002${marks.map((mark) => canonical(mark)).sort()}\u0003` : word
  })
  const key = `${shapeOf(line)} ${words.join('')}`
  keys.set(line, key)
  return key
}

/** A picture is known by itself; a line by its words. What is said of pictures is never paired with the text. */
function wordsOf({ role, tokens, mediaId }: Line): string[] {
  if (role === 'picture') return [`picture ${mediaId}`]
  const words = tokens.flatMap(({ kind, text }) => (kind === 'space' || !/[\p{L}\p{N}]/u.test(text) ? [] : [text]))
  return role === 'alt' || role === 'caption' || role === 'credit' ? words.map((word) => `${role} ${word}`) : words
}

/** Two texts line by line: lines that became others are paired by their words, and a line that only moved is said to have moved. */
export function compareLines(before: readonly Line[], after: readonly Line[]): Row[] {
  const rows = align(before, after, keyOf, wordsOf).map((step): Row => {
    const old = 'before' in step ? step.before : null
    const now = 'after' in step ? step.after : null
    return rowOf(step.kind, old, now)
  })
  return withMoves(rows)
}

function rowOf(kind: Row['kind'], before: Line | null, after: Line | null): Row {
  const runs =
    kind === 'same' && after ? unchangedRuns(after.tokens) : wordChanges(before?.tokens ?? [], after?.tokens ?? [])
  return { kind, before, after, runs, said: before && after && kind !== 'same' ? remarks(before, after, runs) : [] }
}

function remarks(before: Line, after: Line, runs: Run[]): string[] {
  const said = restylings(runs)
  if (before.role !== after.role) said.push(`devient ${roles[after.role]}`)
  if (before.inside !== after.inside) {
    if (before.inside) said.push(`sort de ${places[before.inside]}`)
    if (after.inside) said.push(`entre dans ${places[after.inside]}`)
  }
  if (before.depth !== after.depth) said.push(after.depth > before.depth ? 'en retrait' : 'moins en retrait')
  if (runs.some(({ change, text, was }) => change === 'same' && was && was.text !== text)) {
    said.push('espaces ou apostrophes changées')
  }
  return said
}

function withMoves(rows: Row[]): Row[] {
  const gone = new Map<string, number>()
  for (const { kind, before } of rows) {
    if (kind === 'removed' && before) gone.set(keyOf(before), (gone.get(keyOf(before)) ?? 0) + 1)
  }
  const moved = new Set<string>()
  for (const { kind, after } of rows) {
    if (kind === 'added' && after && gone.has(keyOf(after))) moved.add(keyOf(after))
  }
  return rows.map((row) => {
    const line = row.kind === 'removed' ? row.before : row.kind === 'added' ? row.after : null
    const isWorth = line && (line.tokens.length > 0 || line.mediaId !== undefined)
    if (!isWorth || !moved.has(keyOf(line))) return row
    return { ...row, said: [row.kind === 'removed' ? 'déplacé ailleurs' : 'déplacé ici'] }
  })
}

export const compareBlocks = (before: readonly Block[], after: readonly Block[]): Row[] =>
  compareLines(linesOf(before), linesOf(after))

/** How what lies in the store by number is called. */
export type Names = { sections: ReadonlyMap<number, string>; bylines: ReadonlyMap<number, string> }

export type FieldName = Exclude<keyof ArticleContent, 'body'>

export const fieldLabels: Record<FieldName, string> = {
  headline: 'Titre',
  standfirst: 'Chapô',
  sectionId: 'Rubrique',
  bylines: 'Signatures',
  keywords: 'Mots-clés',
  lead: 'Image principale',
  slug: 'Adresse',
}

const fieldNames = Object.keys(fieldLabels) as FieldName[]

const signatureLine = ({ id, part }: ArticleContent['bylines'][number], names: Names): string => {
  const name = names.bylines.get(id) ?? 'signature supprimée'
  return part === 'text' ? name : `${name} (${partNames[part].toLowerCase()})`
}

/** A field as lines of words; an empty one has none. */
export function fieldLines<Name extends FieldName>(name: Name, value: ArticleContent[Name], names: Names): Line[] {
  const written = { [name]: value } as Partial<ArticleContent>
  if (written.lead) return pictureLines(written.lead)
  const listed =
    written.bylines?.map((each) => signatureLine(each, names)).join(', ') ??
    written.keywords?.join(', ') ??
    (written.sectionId ? (names.sections.get(written.sectionId) ?? 'rubrique supprimée') : '')
  const text = written.headline ?? written.standfirst ?? written.slug ?? listed
  return text.split('\n').flatMap((each) => {
    const line: Line = { role: 'field', inside: null, depth: 0, tokens: tokensOf(each) }
    return each ? [line] : []
  })
}

/** A field of one line is that line, however little of it is left. */
export function compareFields(before: readonly Line[], after: readonly Line[]): Row[] {
  const [[old, ...more], [now, ...others]] = [before, after]
  const isLine = old?.role === 'field' && now?.role === 'field' && more.length + others.length === 0
  if (!isLine || keyOf(old) === keyOf(now)) return compareLines(before, after)
  return [rowOf('changed', old, now)]
}

export type Comparison = { fields: { name: FieldName; changed: boolean; rows: Row[] }[]; body: Row[] }

/** Two contents beside each other: their fields, then their texts. */
export function compareContents(before: ArticleContent, after: ArticleContent, names: Names): Comparison {
  const fields = fieldNames.map((name) => {
    const rows = compareFields(fieldLines(name, before[name], names), fieldLines(name, after[name], names))
    return { name, changed: rows.some(({ kind }) => kind !== 'same'), rows }
  })
  return { fields, body: compareBlocks(before.body.content, after.body.content) }
}

/** Rows that are the same before and after a change that are shown with it, and the fewest that are worth folding. */
const AROUND = 1
const WORTH_FOLDING = 3

export type Stretch = { folded: boolean; rows: Row[] }

/** Rows in stretches: what changed with a line around it, and what did not, to be folded. */
export function foldUnchanged(rows: readonly Row[]): Stretch[] {
  const near = new Set<number>()
  for (const [at, { kind }] of rows.entries()) {
    for (let next = at - AROUND; kind !== 'same' && next <= at + AROUND; next += 1) near.add(next)
  }
  const stretches = stretchesOf(rows, (at) => !near.has(at))
  const worth = stretches.flatMap(({ folded, rows: held }) => held.map(() => folded && held.length >= WORTH_FOLDING))
  return stretchesOf(rows, (at) => worth[at] ?? false)
}

function stretchesOf(rows: readonly Row[], isFolded: (at: number) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  for (const [at, row] of rows.entries()) {
    const folded = isFolded(at)
    const last = stretches.at(-1)
    if (last?.folded === folded) last.rows.push(row)
    else stretches.push({ folded, rows: [row] })
  }
  return stretches
}
