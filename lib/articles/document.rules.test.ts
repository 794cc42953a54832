import { describe, expect, it } from 'vitest'
import { compose, LONG_READ } from './composition.rules'
import {
  type Block,
  countWords,
  type Document,
  document,
  imagesOf,
  plainText,
  withKnownPictures,
} from './document.rules'
import { notePieces } from './footnote.rules'
import { languageOf } from './language.rules'

const text = (words: string, lang?: string) => ({
  type: 'text' as const,
  text: words,
  ...(lang && { marks: [{ type: 'language' as const, attrs: { lang } }] }),
})
const note = (words: string) => ({ type: 'footnote' as const, attrs: { text: words } })
const image = (mediaId: number) => ({
  type: 'image' as const,
  attrs: { mediaId, alt: null, caption: 'Une légende', credit: '' },
})
const p = (...content: (ReturnType<typeof text> | ReturnType<typeof note>)[]): Block => ({ type: 'paragraph', content })
const h = (level: 2 | 3, words: string): Block => ({ type: 'heading', attrs: { level }, content: [text(words)] })
const points = (...words: string[]): Block => ({
  type: 'keyPoints',
  content: [
    { type: 'bulletList', content: words.map((each) => ({ type: 'listItem' as const, content: [p(text(each))] })) },
  ],
})
const doc = (...content: Block[]): Document => document.parse({ type: 'doc', content })
const long = 'mot '.repeat(LONG_READ)

describe('a document', () => {
  it('takes key points, galleries, footnotes and words of another language, and gives them back as they were', () => {
    const written = {
      type: 'doc',
      content: [
        points('Un', 'Deux'),
        p(text('Avant'), note('Voir https://exemple.fr'), text('so it goes', 'en')),
        { type: 'gallery', content: [image(1), image(2)] },
      ],
    }
    expect(document.parse(written)).toEqual(written)
  })

  it.each([
    ['a gallery of one picture', { type: 'gallery', content: [image(1)] }],
    ['key points without a list', { type: 'keyPoints', content: [] }],
    ['key points that are numbered', { type: 'keyPoints', content: [{ type: 'orderedList', content: [] }] }],
    ['a footnote of a thousand and one characters', p(note('x'.repeat(1001)))],
    ['a language that is none', p(text('x', 'en" onclick="x'))],
    ['key points in a quote', { type: 'blockquote', content: [points('x')] }],
  ])('refuses %s', (_, block) => {
    expect(document.safeParse({ type: 'doc', content: [block] }).success).toBe(false)
  })

  it('counts the words of its text, not those of its notes, and says them when asked', () => {
    const body = doc(points('Un point'), p(text('Deux mots'), note('trois mots ici')))
    expect(countWords(body)).toBe(4)
    expect(plainText(body)).toBe('Un point\nDeux mots')
    expect(plainText(body, { withNotes: true })).toBe('Un point\nDeux mots\ntrois mots ici')
  })

  it('knows the pictures of its galleries, and lives without those that are gone', () => {
    const body = doc(image(1), { type: 'gallery', content: [image(2), image(3), image(4)] })
    expect(imagesOf(body).map(({ attrs }) => attrs.mediaId)).toEqual([1, 2, 3, 4])
    const without = (...gone: number[]) => withKnownPictures(body, (id) => !gone.includes(id)).content
    expect(without(3)).toEqual([image(1), { type: 'gallery', content: [image(2), image(4)] }])
    expect(without(1, 2, 3)).toEqual([image(4)])
    expect(without(1, 2, 3, 4)).toEqual([])
  })
})

describe('compose', () => {
  it('lists the contents of a long text with three subheads, and of no other', () => {
    const subheads = ['Un', 'Deux', 'Trois'].map((words) => h(2, words))
    expect(compose(doc(p(text(long)), ...subheads)).contents).toEqual([
      { id: 'partie-un', text: 'Un' },
      { id: 'partie-deux', text: 'Deux' },
      { id: 'partie-trois', text: 'Trois' },
    ])
    expect(compose(doc(p(text(long)), ...subheads.slice(1))).contents).toEqual([])
    expect(compose(doc(p(text('court')), ...subheads)).contents).toEqual([])
  })

  it('names each heading once, whatever its words', () => {
    const body = doc(h(2, 'À quoi bon ?'), h(3, 'À quoi bon ?'), h(2, 'مرحبا'), h(2, '🌍'))
    expect([...compose(body).headings.values()].map(({ id }) => id)).toEqual([
      'partie-a-quoi-bon',
      'partie-a-quoi-bon-2',
      'partie-sans-nom',
      'partie-sans-nom-2',
    ])
  })

  it('leaves no gap in the order of headings', () => {
    const body = doc(h(3, 'Un'), h(2, 'Deux'), h(3, 'Trois'))
    expect([...compose(body).headings.values()].map(({ level }) => level)).toEqual([2, 2, 3])
  })

  it('numbers the notes in the order of their calls, wherever they are called', () => {
    const body = doc(
      points('x'),
      { type: 'blockquote', content: [p(text('a'), note('premier'))] } as Block,
      p(note('deux')),
    )
    expect([...compose(body).notes].map(([{ attrs }, number]) => [attrs.text, number])).toEqual([
      ['premier', 1],
      ['deux', 2],
    ])
  })

  it('begins long reads with a drop cap, where the text begins with a letter of ours', () => {
    const opening = (words: string, lang?: string) =>
      compose(doc(points('x'), p(text(words, lang)), p(text(long)))).dropCap
    expect(opening('Il faut sauter.')).toMatchObject({ content: [{ text: 'Il faut sauter.' }] })
    expect(opening('« Il faut sauter. »')).toBeNull()
    expect(opening('12 lampes')).toBeNull()
    expect(opening('So it goes', 'en')).toBeNull()
    expect(compose(doc(p(text('Court.')))).dropCap).toBeNull()
  })
})

describe('the language of a block', () => {
  it('is the one that all its words have', () => {
    const quoted = (...content: ReturnType<typeof text>[]): Block =>
      ({ type: 'blockquote', content: [p(...content)] }) as Block
    expect(languageOf(quoted(text('So', 'en'), text(' '), text('it goes', 'en')))).toBe('en')
    expect(languageOf(quoted(text('So it goes', 'en'), text(', dit-il')))).toBeNull()
    expect(languageOf(quoted(text('So', 'en'), text('es ist', 'de')))).toBeNull()
    expect(languageOf(quoted(text('Ainsi')))).toBeNull()
  })
})

describe('a note', () => {
  it.each([
    ['Voir https://exemple.fr/a.', [{ words: 'Voir ' }, { href: 'https://exemple.fr/a' }, { words: '.' }]],
    [
      '(https://exemple.fr/phare_(bateau))',
      [{ words: '(' }, { href: 'https://exemple.fr/phare_(bateau)' }, { words: ')' }],
    ],
    ['« http://exemple.fr/?a=b&c »', [{ words: '« ' }, { href: 'http://exemple.fr/?a=b&c' }, { words: ' »' }]],
    ['javascript:alert(1) ftp://x https://', [{ words: 'javascript:alert(1) ftp://x https://' }]],
    ['', []],
  ])('%j is cut at its addresses', (written, pieces) => {
    expect(notePieces(written)).toEqual(pieces)
  })
})
