import { describe, expect, it } from 'vitest'
import { compose, LONG_READ } from './composition.rules'
import type { Block } from './document.rules'
import { doc, h, image, note, p, points, text } from './document.samples'

const long = 'mot '.repeat(LONG_READ)

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

  it('tells several galleries and key points apart, and leaves a single one alone', () => {
    const gallery = (): Block => ({ type: 'gallery', content: [image(1), image(2)] })
    expect([...compose(doc(gallery(), points('x'))).ordinals]).toEqual([])
    expect([...compose(doc(gallery(), points('x'), gallery())).ordinals.values()]).toEqual([1, 2])
  })
})
