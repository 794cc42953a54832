import { describe, expect, it } from 'vitest'
import { textParts } from './own-text.rules'

describe('what a newspaper adds to a page', () => {
  it('is paragraphs between empty lines, and headings', () => {
    expect(textParts('Un mot.\n\n## Un titre\nDes mots,\nsur deux lignes.\n\nUn autre.')).toEqual([
      { kind: 'paragraph', text: 'Un mot.' },
      { kind: 'heading', text: 'Un titre' },
      { kind: 'paragraph', text: 'Des mots,\nsur deux lignes.' },
      { kind: 'paragraph', text: 'Un autre.' },
    ])
  })

  it('is nothing where nothing was typed, and takes no other sign for a heading', () => {
    expect(textParts('')).toEqual([])
    for (const typed of ['##', '##sans espace', '# Un', '### Trois', '<h2>Deux</h2>'])
      expect(textParts(typed), typed).toEqual([{ kind: 'paragraph', text: typed }])
  })
})
