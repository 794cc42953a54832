import { describe, expect, it } from 'vitest'
import { type Card, readCardName, subjectOf } from './card.rules'
import { drawing } from './card-drawing.rules'
import { cardName } from './card-name'
import { faces } from './faces'
import { drawable, widthOf } from './lettering.rules'
import { balance, setIn } from './lines.rules'

const measure = (text: string) => text.length

const card: Card = {
  paper: 'unsujet.fr',
  label: 'Monde',
  hue: 'blue',
  title: 'Un titre',
  text: '',
  foot: '17 avril 2024',
  picture: null,
}

describe('the lines of a headline', () => {
  it('are even, hold all words, and none is wider than its room', () => {
    const text = 'Comment une commune de 900 habitants a racheté sa dernière épicerie'
    const lines = balance(text, 22, 6, measure) ?? []
    expect(lines.join(' ')).toBe(text)
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(22)
    expect(Math.max(...lines.map(measure)) - Math.min(...lines.map(measure))).toBeLessThan(12)
  })

  it('break at plain spaces only', () => {
    const lines = balance('Rendez-vous à 14\u00a0h\u00a005 à Paris', 14, 4, measure) ?? []
    expect(lines.some((line) => line.includes('14\u00a0h\u00a005'))).toBe(true)
  })

  it('shrink before they are cut, and are cut between words, with an ellipsis', () => {
    const text = 'un deux trois quatre cinq six sept huit neuf dix'
    expect(setIn(text, { width: 60, height: 20 }, [10, 5, 2, 1], 1, measure)).toMatchObject({ size: 2 })
    const cut = setIn(text, { width: 12, height: 2 }, [1], 1, measure)
    expect(cut?.lines.join(' ')).toMatch(/^un deux [a-z ]+…$/)
    for (const word of (cut?.lines.join(' ') ?? '').replace('…', '').split(' ')) expect(text.split(' ')).toContain(word)
  })

  it('have no way to be where not even a word fits', () => {
    expect(setIn('impossible', { width: 3, height: 1 }, [1], 1, measure)).toBeNull()
  })
})

describe('letters', () => {
  it('leave out what the typeface has not, with the space it leaves', () => {
    expect(drawable('Le vélo 🚲 cargo ❤️\u202f!', faces.headline)).toBe('Le vélo cargo\u202f!')
    expect(drawable('日本', faces.headline)).toBe('')
  })

  it('know the narrow no-break space, names of Europe, and pairs that stand nearer', () => {
    for (const letters of Object.values(faces)) expect(drawable('Łódź\u202f!', letters)).toBe('Łódź\u202f!')
    const lettering = { letters: faces.headline, size: 100 }
    expect(widthOf('AV', lettering)).toBeLessThan(widthOf('A', lettering) + widthOf('V', lettering))
  })
})

describe('a card', () => {
  it('is outlines alone: no text of it is markup', () => {
    const svg = drawing({ ...card, title: '<script>&"</script>', paper: '<b>' }, faces)
    expect(svg).not.toMatch(/script|<b>|<text/)
    expect(svg.startsWith('<svg')).toBe(true)
  })

  it('has the colour of its section', () => {
    for (const [hue, colour] of Object.entries({
      red: '#b21f1f',
      blue: '#0b5a7a',
      ochre: '#6d5a00',
      plum: '#7a2e6b',
      green: '#1c6444',
    }))
      expect(drawing({ ...card, hue }, faces)).toContain(colour)
  })

  it('is drawn of a headline of one word of any length, and of one that has no letter we have', () => {
    for (const title of ['x'.repeat(200), '日本', '']) expect(drawing({ ...card, title }, faces)).toContain('<path')
  })
})

describe('a card’s name', () => {
  const subject = { kind: 'article', id: 12 } as const

  it('is another as soon as anything drawn is', () => {
    const names = [card, { ...card, title: 'Autre' }, { ...card, hue: 'red' }, { ...card, paper: 'x' }].map((each) =>
      cardName(subject, each),
    )
    expect(new Set(names).size).toBe(names.length)
    expect(cardName(subject, { ...card })).toBe(names[0])
  })

  it('is read back, and nothing else is', () => {
    for (const each of [
      subject,
      { kind: 'rubrique', id: 3 },
      { kind: 'auteur', id: 5 },
      { kind: 'journal' },
    ] as const) {
      expect(readCardName(cardName(each, card))).toEqual(each)
      expect(cardName(each, card).startsWith(`${subjectOf(each)}-`)).toBe(true)
    }
    for (const name of [
      '12.jpg',
      '12-xyz.jpg',
      '0-0123456789abcdef.jpg',
      '../12-0123456789abcdef.jpg',
      '12-0123456789abcdef.png',
    ])
      expect(readCardName(name), name).toBeNull()
  })
})
