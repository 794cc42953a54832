import { describe, expect, it } from 'vitest'
import { notePieces } from './footnote.rules'

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
