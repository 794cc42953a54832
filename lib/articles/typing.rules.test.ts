import { describe, expect, it } from 'vitest'
import { substitutionFor } from './typing.rules'
import { typeset } from './typography.rules'

/** Types a text one character after the other. */
function type(keys: string, start = ''): string {
  let text = start
  for (const key of keys) {
    const found = substitutionFor(text, key)
    text = found ? text.slice(0, text.length - found.back) + found.put : text + key
  }
  return text
}

const finished = [
  'Il a dit "oui" et "non".',
  '"Oui", dit-il',
  'Il a dit : "C\'est vrai ?" ; puis "Ah !"',
  "L'Azerbaïdjan, aujourd'hui, n'a rien dit...",
  'Pourquoi? Mais si! Voyons; bon: tant mieux.',
  'Trois mots : un, deux ; trois ! Quoi ?!',
  '«Oui», « non », (« peut-être »).',
  'À 14 h 05, 1 500 000 habitants, soit 20 % et 30€ environ',
  'M. Dupont, Mme Durand et le Dr Roux, p. 12 et n° 5 bis',
  'À 14:05, un rapport 3:1 et 12:00.',
  'Voir https://exemple.fr/?a=1:b!c;d puis écrire à jean@exemple.fr !',
  "Le 1er et le 2e, le XIXe siècle et l'an 2000.",
]

describe('typing', () => {
  it.each(finished)('%j comes out as typeset() sets it', (keys) => {
    expect(type(keys)).toBe(typeset(keys))
  })

  it.each([...finished, '--- Viens-tu ? -- Non !', "les années '68, rock 'n' roll"])(
    '%j is changed no more by typeset()',
    (keys) => {
      expect(typeset(type(keys))).toBe(type(keys))
    },
  )

  it.each([
    // before, typed, what the paragraph is then
    ['', '"', '«\u202f'],
    ['Il dit ', '"', 'Il dit «\u202f'],
    ['(', '"', '(«\u202f'],
    ['«\u202foui', '"', '«\u202foui\u202f»'],
    ['«\u202foui ', '»', '«\u202foui\u202f»'],
    // whoever types the space too has it once
    ['«\u202f', ' ', '«\u202f'],
    ['l', "'", 'l’'],
    ['', "'", '’'],
    ['en ', "'", 'en ’'],
    ['«\u202f', "'", '«\u202f’'],
    ['5', "'", "5'"],
    ['bon..', '.', 'bon…'],
    ['bon…', '.', 'bon….'],
    ['bon', '?', 'bon\u202f?'],
    ['bon ', '?', 'bon\u202f?'],
    ['bon\u00a0', '!', 'bon\u202f!'],
    ['bon\u202f?', '!', 'bon\u202f?!'],
    ['bon ', ':', 'bon\u202f:'],
    ['bon', ':', 'bon:'],
    ['bon:', ' ', 'bon\u202f: '],
    ['http', ':', 'http:'],
    ['http:', '/', 'http:/'],
    ['14', ':', '14:'],
    ['oui -', '-', 'oui –'],
    ['-', '-', '–'],
    ['–', '-', '—'],
    ['oui–', '-', 'oui–-'],
    ['porte-', '-', 'porte--'],
    ['20', '%', '20\u202f%'],
    ['20 ', '€', '20\u202f€'],
    ['à 14 h 05', ',', 'à 14\u00a0h\u00a005,'],
    ['1 500', ' ', '1\u202f500 '],
    ['1 50', '0', '1 500'],
    ['M. ', 'D', 'M.\u00a0D'],
    ['1', 'e', '1e'],
    ['', '?', '?'],
    ['', 'a', 'a'],
    // a note or a picture stands there
    ['bon\ufffc', '!', 'bon\ufffc!'],
    ['Voir http://exemple.fr/a', '?', 'Voir http://exemple.fr/a?'],
    ['Voir www.exemple.fr/l', "'", "Voir www.exemple.fr/l'"],
    ['jean@exemple', ';', 'jean@exemple;'],
  ])('%j and %j make %j', (before, key, after) => {
    expect(type(key, before)).toBe(after)
  })

  it.each([
    ["l'", 'a'],
    ['Il dit "', 'o'],
    ['Il dit "oui"', ' '],
    ['Quoi?', ' '],
    ['bon... ', 'e'],
    ['« oui', ' '],
  ])('what was taken back stays taken back: %j and %j', (before, key) => {
    expect(substitutionFor(before, key)).toBeNull()
  })

  it('costs nothing one could notice', () => {
    const long = 'Il n\'a rien dit : "non" ! '.repeat(2000)
    const start = performance.now()
    for (let each = 0; each < 100; each++) substitutionFor(long, 'e')
    expect((performance.now() - start) / 100).toBeLessThan(5)
  })
})
