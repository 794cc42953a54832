import { slugFrom } from './article.rules'
import { type Block, countWords, type Document, type Footnote, footnotesOf, plainText } from './document.rules'
import { languageOf } from './language.rules'

type OfType<Type> = Extract<Block, { type: Type }>

/** From how many words a text is a long read: about four minutes and a half. */
export const LONG_READ = 1000
/** From how many subheads a long read has a table of contents. */
const SUBHEADS = 3

/** What a text's page has to know of it before its first line is set. */
export type Composition = {
  /** The number of each footnote, from 1. */
  notes: ReadonlyMap<Footnote, number>
  /** Where each heading is found and how deep it is; an h3 that stands under no h2 is one. */
  headings: ReadonlyMap<OfType<'heading'>, { id: string; level: 2 | 3 }>
  /** The entries of the table of contents; empty where the text is too short for one. */
  contents: { id: string; text: string }[]
  /** Which of several a gallery, a table or a block of key points is, from 1: what is read aloud of each differs. The only one has none. */
  ordinals: ReadonlyMap<Block, number>
  /** The paragraph that begins with a drop cap, on long reads only. */
  dropCap: Block | null
}

/** How a text is set: its notes numbered, its headings named, its contents listed. */
export function compose(document: Document): Composition {
  const isLong = countWords(document) >= LONG_READ
  const headings = namedHeadings(document)
  const subheads = [...headings].filter(([, { level }]) => level === 2)
  return {
    notes: new Map(footnotesOf(document).map((note, place) => [note, place + 1])),
    headings,
    contents:
      isLong && subheads.length >= SUBHEADS
        ? subheads.map(([heading, { id }]) => ({ id, text: plainText(heading) }))
        : [],
    ordinals: new Map((['gallery', 'table', 'keyPoints'] as const).flatMap((type) => numbered(document, type))),
    dropCap: isLong ? openingOf(document) : null,
  }
}

function numbered(document: Document, type: Block['type']): [Block, number][] {
  const alike = document.content.filter((block) => block.type === type)
  return alike.length > 1 ? alike.map((block, place) => [block, place + 1]) : []
}

/**
 * Each heading's id is made of its words, so that a link to it outlives the others’ changes. The prefix keeps it apart
 * from whatever else the page names.
 */
function namedHeadings(document: Document): Composition['headings'] {
  const named: Map<OfType<'heading'>, { id: string; level: 2 | 3 }> = new Map()
  const taken = new Set<string>()
  let isUnderH2 = false
  for (const block of document.content) {
    if (block.type !== 'heading' || !plainText(block)) continue
    isUnderH2 ||= block.attrs.level === 2
    const name = `partie-${slugFrom(plainText(block)) || 'sans-nom'}`
    let id = name
    for (let more = 2; taken.has(id); more++) id = `${name}-${more}`
    taken.add(id)
    named.set(block, { id, level: isUnderH2 ? block.attrs.level : 2 })
  }
  return named
}

/** The first paragraph, if it stands before any subhead and begins with a letter of ours. */
function openingOf({ content }: Document): Block | null {
  const first = content.find((block) => block.type === 'heading' || (block.type === 'paragraph' && plainText(block)))
  return first?.type === 'paragraph' && /^\p{Script=Latin}/u.test(plainText(first)) && !languageOf(first) ? first : null
}
