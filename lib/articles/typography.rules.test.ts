import { describe, expect, it } from 'vitest'
import { typeset } from './typography.rules'

describe('typeset', () => {
  it.each([
    ['Pourquoi ?', 'Pourquoi\u202f?'],
    ['Pourquoi?', 'Pourquoi\u202f?'],
    ['Trois mots : un, deux', 'Trois mots\u202f: un, deux'],
    ['Il a dit: oui ; non !', 'Il a dit\u202f: oui\u202f; non\u202f!'],
    ['« Oui »', '«\u202fOui\u202f»'],
    ['«Oui», dit-il', '«\u202fOui\u202f», dit-il'],
    ['Il a dit "oui" et "non".', 'Il a dit «\u202foui\u202f» et «\u202fnon\u202f».'],
    ["l'Azerbaïdjan aujourd'hui", 'l’Azerbaïdjan aujourd’hui'],
    ['Le processus a démarré...', 'Le processus a démarré…'],
    ['1 500 000 habitants, 20 %, 30 €', '1\u202f500\u202f000 habitants, 20\u202f%, 30\u202f€'],
    ['à 14 h 05', 'à 14\u00a0h\u00a005'],
    ['M. Dupont et Mme Durand', 'M.\u00a0Dupont et Mme\u00a0Durand'],
  ])('sets %j', (typed, printed) => {
    expect(typeset(typed)).toBe(printed)
  })

  it('leaves addresses of the web and of people alone', () => {
    expect(typeset('Voir https://exemple.fr/?a=1:b!c et jean@exemple.fr ?')).toBe(
      'Voir https://exemple.fr/?a=1:b!c et jean@exemple.fr\u202f?',
    )
  })

  it('keeps times in figures and ratios', () => {
    expect(typeset('à 14:05, un rapport 3:1')).toBe('à 14:05, un rapport 3:1')
  })

  it('closes a quotation that an emphasis interrupts', () => {
    expect(typeset('" a-t-il dit.', 'i')).toBe('\u202f» a-t-il dit.')
  })

  it('changes nothing the second time', () => {
    const typed = 'Il a dit : "C\'est vrai ?" ; 12 000 euros, 5 % à 9 h 30... « Ah ! »'
    expect(typeset(typeset(typed))).toBe(typeset(typed))
  })
})
