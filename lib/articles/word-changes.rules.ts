import { diffArrays } from 'diff'
import { canonical } from './article.rules'
import type { Mark } from './document.rules'
import type { Token } from './text-lines.rules'

/** Words in a row with one fate. `restyled`: the same words, set or linked otherwise. */
export type Run = {
  change: 'same' | 'removed' | 'added' | 'restyled'
  kind: Token['kind']
  text: string
  marks: readonly Mark[]
  /** What stood there before, where the words are the same and not quite. */
  was?: { text: string; marks: readonly Mark[] }
}

/** Words after which two texts are taken to share none: the work grows with their square. */
const LONGEST_EDIT = 1500

/** What makes a token the same one: kinds of spaces, of apostrophes and of quotes are typography, not words. */
const keyOf = ({ kind, text }: Token): string => {
  if (kind === 'space') return ' '
  if (kind !== 'word') return `${kind} ${text}`
  return text === '’' ? "'" : text
}

const marksOf = ({ marks }: { marks: readonly Mark[] }): string =>
  marks.length === 0
    ? ''
    : marks
        .map((mark) => canonical(mark))
        .sort()
        .join()

/** The words of a line that is the same in both. */
export const unchangedRuns = (tokens: readonly Token[]): Run[] =>
  runsOf([{ before: [...tokens], after: [...tokens], same: true }])

type Chunk = { before: Token[]; after: Token[]; same: boolean }

/** The words of two lines as one sequence: what stayed, what went, what came. Filtered by its change it is either line. */
export function wordChanges(before: readonly Token[], after: readonly Token[]): Run[] {
  return runsOf(joinAcrossSpaces(chunksOf(before, after)).flatMap(withoutCommonEnd))
}

function chunksOf(before: readonly Token[], after: readonly Token[]): Chunk[] {
  const comparator = (one: Token, other: Token) => keyOf(one) === keyOf(other)
  const changes = diffArrays([...before], [...after], { comparator, maxEditLength: LONGEST_EDIT })
  if (!changes) return [{ before: [...before], after: [...after], same: false }]
  const chunks: Chunk[] = []
  let [i, j] = [0, 0]
  for (const { count, added, removed } of changes) {
    const [went, came] = [added ? 0 : count, removed ? 0 : count]
    const last = chunks.at(-1)
    const chunk = { before: before.slice(i, i + went), after: after.slice(j, j + came), same: !added && !removed }
    if (last && !last.same && !chunk.same) {
      last.before.push(...chunk.before)
      last.after.push(...chunk.after)
    } else chunks.push(chunk)
    i += went
    j += came
  }
  return chunks
}

/** Two changed words with nothing but a space between them are one change. */
function joinAcrossSpaces(chunks: Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (const [at, chunk] of chunks.entries()) {
    const last = joined.at(-1)
    const isSpace = chunk.same && chunk.after.length === 1 && chunk.after[0]?.kind === 'space'
    const isBetween = last && !last.same && chunks[at + 1] !== undefined
    if (last && !last.same && (!chunk.same || (isSpace && isBetween))) {
      last.before.push(...chunk.before)
      last.after.push(...chunk.after)
    } else joined.push({ ...chunk, before: [...chunk.before], after: [...chunk.after] })
  }
  return joined
}

/** A change whose two sides end with the same spaces ends before them. */
function withoutCommonEnd({ before, after, same }: Chunk): Chunk[] {
  const ends = (tokens: Token[]) => tokens.at(-1)?.kind === 'space'
  if (same || !ends(before) || !ends(after)) return [{ before, after, same }]
  return [
    { before: before.slice(0, -1), after: after.slice(0, -1), same },
    { before: before.slice(-1), after: after.slice(-1), same: true },
  ]
}

function runsOf(chunks: Chunk[]): Run[] {
  const runs: Run[] = []
  const add = (run: Run) => {
    const last = runs.at(-1)
    const joins =
      last &&
      last.change === run.change &&
      isText(last) &&
      isText(run) &&
      marksOf(last) === marksOf(run) &&
      marksOf(last.was ?? last) === marksOf(run.was ?? run)
    if (!joins) return runs.push(run)
    if (last.was || run.was) {
      const was = `${last.was?.text ?? last.text}${run.was?.text ?? run.text}`
      last.was = { text: was, marks: (run.was ?? run).marks }
    }
    last.text += run.text
  }
  for (const { before, after, same } of chunks) {
    if (!same) {
      for (const token of before) add({ ...token, change: 'removed' })
      for (const token of after) add({ ...token, change: 'added' })
      continue
    }
    for (const [at, token] of after.entries()) {
      const was = before[at] ?? token
      const last = runs.at(-1)
      // most words by far: they only lengthen the run
      const isLike = was.text === token.text && was.marks.length + token.marks.length === 0
      if (isLike && last?.change === 'same' && !last.was && last.marks.length === 0 && isText(last) && isText(token)) {
        last.text += token.text
        continue
      }
      const restyled = marksOf(was) !== marksOf(token)
      const differs = restyled || was.text !== token.text
      const change = restyled ? 'restyled' : 'same'
      add({ ...token, change, ...(differs && { was: { text: was.text, marks: was.marks } }) })
    }
  }
  return runs
}

const isText = ({ kind }: { kind: Token['kind'] }) => kind === 'word' || kind === 'space'

const names: Record<Mark['type'], string> = { bold: 'gras', italic: 'italique', link: 'lien', language: 'langue' }

/** What became of words that stayed the same: « gras ajouté », « lien changé ». */
export function restylings(runs: readonly Run[]): string[] {
  const said = new Set<string>()
  for (const { change, marks, was } of runs) {
    if (change !== 'restyled' || !was) continue
    for (const type of Object.keys(names) as Mark['type'][]) {
      const [now, then] = [marks, was.marks].map((each) => each.find((mark) => mark.type === type))
      const feminine = type === 'language' ? 'e' : ''
      if (now && !then) said.add(`${names[type]} ajouté${feminine}`)
      else if (then && !now) said.add(`${names[type]} retiré${feminine}`)
      else if (canonical(now) !== canonical(then)) said.add(`${names[type]} changé${feminine}`)
    }
  }
  return [...said]
}
