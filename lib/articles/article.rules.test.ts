import { describe, expect, it } from 'vitest'
import {
  articleContent,
  emptyContent,
  lacksForPublication,
  missingForPublication,
  sameContent,
  slugFrom,
} from './article.rules'
import { type Document, document, emptyDocument } from './document.rules'

const content = {
  headline: 'Titre',
  standfirst: 'Chapô',
  body: emptyDocument,
  slug: 'titre',
  sectionId: 1,
  bylines: [{ id: 1, part: 'text' as const }],
  lead: null,
  keywords: [],
}

describe('slugFrom', () => {
  it.each([
    ['L’Œuvre d’été à Bœuf-lès-Mer !', 'l-oeuvre-d-ete-a-boeuf-les-mer'],
    ['🌍 مرحبا', ''],
    ['  ÇA   va ?  ', 'ca-va'],
  ])('makes an address of %j', (headline, slug) => {
    expect(slugFrom(headline)).toBe(slug)
  })

  it('cuts at a word, within 80 characters', () => {
    const slug = slugFrom('mot '.repeat(60))
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug.endsWith('mot')).toBe(true)
  })
})

describe('an article’s content', () => {
  it('lacks a text when its body holds only empty paragraphs', () => {
    expect(missingForPublication(content)).toEqual(['body'])
  })

  it('asks every picture to be described or marked decorative', () => {
    const attrs = { mediaId: 1, alt: null, caption: '', credit: '' }
    const body = document.parse({ type: 'doc', content: [{ type: 'image', attrs }] })
    const lead = { mediaId: 1, alt: null, caption: '', credit: '' }
    expect(missingForPublication({ ...content, body, lead })).toEqual(['body', 'lead-alt', 'image-alt'])
  })

  it('refuses links that run something, unknown blocks and a signature twice', () => {
    const linked = (href: string) => ({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
      ],
    })
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//ailleurs.fr', ' JAVASCRIPT:x']) {
      expect(document.safeParse(linked(href)).success, href).toBe(false)
    }
    expect(document.safeParse(linked('https://exemple.fr')).success).toBe(true)
    expect(document.safeParse({ type: 'doc', content: [{ type: 'script' }] }).success).toBe(false)
    expect(articleContent.safeParse({ ...content, bylines: [1, 1].map((id) => ({ id, part: 'text' })) }).success).toBe(
      false,
    )
  })

  it('is the same whatever the order of its keys', () => {
    const { headline, ...rest } = content
    expect(sameContent(content, { ...rest, headline })).toBe(true)
    expect(sameContent(content, { ...content, headline: 'Autre' })).toBe(false)
  })
})

describe('lacksForPublication', () => {
  it('names each picture and each note by its place in the text, galleries counted through', () => {
    const image = (alt: string | null) => ({
      type: 'image' as const,
      attrs: { mediaId: 1, alt, caption: '', credit: '' },
    })
    const note = (text: string) => ({ type: 'footnote' as const, attrs: { text } })
    const body: Document = {
      type: 'doc',
      content: [
        image('Vue'),
        { type: 'gallery', content: [image(null), image('')] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Un texte' }, note('Dite'), note(' ')] },
        image(null),
      ],
    }
    const content = {
      ...emptyContent(body),
      headline: 'Un titre',
      standfirst: 'Un chapô',
      slug: 'a',
      sectionId: 1,
      bylines: [{ id: 1, part: 'text' as const }],
    }
    expect(lacksForPublication(content)).toEqual([
      { missing: 'image-alt', place: 1, sentence: 'Image 2 du texte\u202f: ni décrite ni marquée décorative.' },
      { missing: 'image-alt', place: 3, sentence: 'Image 4 du texte\u202f: ni décrite ni marquée décorative.' },
      { missing: 'note', place: 1, sentence: 'Note 2 du texte\u202f: elle est vide.' },
    ])
    expect(lacksForPublication({ ...content, headline: '' })[0]).toEqual({
      missing: 'headline',
      sentence: 'Il manque un titre.',
    })
  })
})
