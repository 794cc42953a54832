import { describe, expect, it } from 'vitest'
import { cleanQuestion, LONGEST_QUESTION, readQuery, withWords } from './search-query.rules'

describe('a question', () => {
  it.each([
    ['retrait des forces', 'retrait des forces', null],
    ['« forces de paix » -Kremlin', '"forces de paix" -Kremlin', 'forces de paix -Kremlin'],
    ['“une phrase” -"pas celle-ci"', '"une phrase" -"pas celle ci"', 'une phrase'],
    ['cessez-le-feu', '"cessez le feu"', 'cessez le feu'],
    ['ports OU rivières', 'ports or rivières', null],
    ['OU ports OU OU rivières OU', 'ports or rivières', null],
    ['le prix de l’or', 'le prix de l "or"', null],
    ['"guillemet ouvert', '"guillemet ouvert"', 'guillemet ouvert'],
    ['3.5 pour cent', '3.5 pour cent', null],
    ['a & b | !(c:*) <-> d', 'a b c d', null],
    ["'; drop table articles; --", 'drop table articles', null],
    ['🌍 -- "" - \\ %', '', null],
    ['-Kremlin', '-Kremlin', null],
  ])('%s is read as %s', (question, exact, loose) => {
    expect(readQuery(question)).toMatchObject({ exact, loose })
  })

  it('looks for its words but not for the excluded ones', () => {
    expect(readQuery('Nagorni "Karabak occupé" -Bakou -"deux mots"').words).toEqual(['Nagorni', 'Karabak', 'occupé'])
  })

  it('is one line, of so many characters at most, without what nobody types', () => {
    expect(cleanQuestion('  deux\n\t mots\u0000 \u202e')).toBe('deux mots')
    expect(cleanQuestion(`a${'🌍'.repeat(10_000)}`)).toHaveLength(LONGEST_QUESTION - 1)
    expect(cleanQuestion('e\u0301te\u0301')).toBe('été')
    expect(cleanQuestion('\ud800')).toBe('\ufffd')
  })

  it('keeps what was typed around the words that are replaced', () => {
    const replaced = new Map([
      ['nagorni', 'Nagorny'],
      ['karabak', 'Karabakh'],
    ])
    expect(withWords('« NAGORNI Karabak » -Bakou', replaced)).toBe('« Nagorny Karabakh » -Bakou')
  })
})
