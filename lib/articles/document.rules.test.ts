import { describe, expect, it } from 'vitest'
import { countWords, document, imagesOf, plainText, withKnownPictures } from './document.rules'
import { doc, image, note, p, points, text } from './document.samples'

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
