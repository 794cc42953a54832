import { type Block, countWords, type Document, plainText } from './document.rules'

/** Words from which a paragraph is long on a telephone: it fills more than its height. */
export const LONG_PARAGRAPH = 120

/** Signs of a headline that lists and search engines show; about so many, for letters are not equally wide. */
export const HEADLINE_SHOWN = 70

export type Counts = {
  words: number
  /** As newspapers count a text: every character, spaces too. */
  signs: number
  /** The places of long paragraphs among the document’s blocks, in order. */
  long: number[]
}

type BlockCounts = { words: number; signs: number; isLong: boolean }

const known = new WeakMap<Block, BlockCounts>()

/** What a text measures. A block that is the same object as before is not counted again. */
export function countsOf(body: Document): Counts {
  const counts: Counts = { words: 0, signs: 0, long: [] }
  body.content.forEach((block, place) => {
    const { words, signs, isLong } = known.get(block) ?? countsOfBlock(block)
    counts.words += words
    counts.signs += signs
    if (isLong) counts.long.push(place)
  })
  return counts
}

function countsOfBlock(block: Block): BlockCounts {
  const words = countWords({ type: 'doc', content: [block] })
  const counts = {
    words,
    signs: signsIn(plainText(block)),
    isLong: block.type === 'paragraph' && words > LONG_PARAGRAPH,
  }
  known.set(block, counts)
  return counts
}

/** Characters as people count them, line ends left out. */
export const signsIn = (text: string): number => [...text.replace(/\n/g, '')].length
