/** Marks upon one letter that languages need: Vietnamese has two, Hebrew with its accents four. */
const MARKS = 4
/** The same sign in a row; more says nothing more. */
const REPEATS = 10

const piles = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu')
const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** A reader's words without piles of marks and floods of one sign. Letters and figures may be repeated. */
export function tamed(text: string): string {
  const unpiled = text.replace(piles, '$1')
  let last = ''
  let times = 0
  let kept = ''
  for (const { segment } of segmenter.segment(unpiled)) {
    times = segment === last ? times + 1 : 1
    last = segment
    if (times <= REPEATS || /^[\p{L}\p{N}\n]/u.test(segment)) kept += segment
  }
  return kept
}

// letters by name that nobody sees (U+3164), and marks that stand beside letters
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Lm}]/gu

/** Whether something is said: two letters or figures of any script. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text.replace(unseen, ''))

export type TextPart = string | { href: string; shown: string }
/** `line`: the line of the text that it begins with. */
export type TextBlock = { kind: 'words' | 'quote'; line: number; parts: TextPart[] }

// what ends a sentence does not end an address, nor does a bracket that was opened before it
const address = /\bhttps?:\/\/[^\s<>"«»\p{Cc}]+/giu
const trailing = /[.,;:!?…)\]'’\u00a0\u202f]+$/u
const LONGEST_SHOWN = 60

/** A comment's words as they are shown: lines that begin with « > » quote somebody, addresses lead there. */
export function blocksOf(text: string): TextBlock[] {
  const blocks: { kind: TextBlock['kind']; line: number; lines: string[] }[] = []
  for (const [place, line] of text.split('\n').entries()) {
    const quoted = /^>\s?(.*)$/.exec(line)
    const kind = quoted ? 'quote' : 'words'
    const last = blocks.at(-1)
    if (last?.kind === kind) last.lines.push(quoted?.[1] ?? line)
    else blocks.push({ kind, line: place, lines: [quoted?.[1] ?? line] })
  }
  return blocks.flatMap(({ kind, line, lines }) => {
    const words = lines.join('\n').trim()
    return words ? [{ kind, line, parts: partsOf(words) }] : []
  })
}

function partsOf(words: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const found of words.matchAll(address)) {
    const href = balanced(found[0])
    if (!URL.canParse(href)) continue
    if (found.index > end) parts.push(words.slice(end, found.index))
    const plain = href.replace(/^https?:\/\/(www\.)?/i, '')
    parts.push({ href, shown: plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain })
    end = found.index + href.length
  }
  if (end < words.length) parts.push(words.slice(end))
  return parts
}

function balanced(found: string): string {
  const bare = found.replace(trailing, '')
  return found[bare.length] === ')' && bare.lastIndexOf('(') > bare.lastIndexOf(')') ? `${bare})` : bare
}

/** Somebody's words as the beginning of an answer that quotes them; what they quoted themselves is left out. */
export function quoted(text: string): string {
  const own = text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim()
  return own ? `${own.replace(/^/gm, '> ')}\n\n` : ''
}
