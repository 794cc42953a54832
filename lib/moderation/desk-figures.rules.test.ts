import { describe, expect, it } from 'vitest'
import { percentOf, shareOf } from '../said-figures.rules'
import { delayOf, figuresForm, nothingDecided, periodsOf } from './desk-figures.rules'
import { figuresTable, sectionRows } from './desk-figures-table.rules'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the periods of the figures', () => {
  it('are the last twelve months of Paris, the one that runs included', () => {
    const months = periodsOf('mois', new Date('2026-11-26T20:00:00Z'))
    expect(months).toHaveLength(12)
    expect(months[0]).toMatchObject({ name: 'décembre 2025', label: 'déc.', from: new Date('2025-11-30T23:00:00Z') })
    expect(months.at(-1)).toMatchObject({ name: 'novembre 2026', to: new Date('2026-11-30T23:00:00Z') })
    // summer time from 29 March on
    expect(months[4]).toMatchObject({ name: 'avril 2026', from: new Date('2026-03-31T22:00:00Z') })
  })

  it('change at midnight in Paris, whatever it is in Greenwich', () => {
    expect(periodsOf('mois', new Date('2026-12-31T22:59:59Z')).at(-1)?.name).toBe('décembre 2026')
    expect(periodsOf('mois', new Date('2026-12-31T23:30:00Z')).at(-1)?.name).toBe('janvier 2027')
    expect(periodsOf('semaines', new Date('2026-11-22T22:59:59Z')).at(-1)?.name).toBe('semaine du 16 novembre 2026')
    expect(periodsOf('semaines', new Date('2026-11-22T23:00:00Z')).at(-1)?.name).toBe('semaine du 23 novembre 2026')
  })

  it('are thirteen weeks from Monday to Monday, through the change of the clock', () => {
    const weeks = periodsOf('semaines', new Date('2026-11-26T20:00:00Z'))
    expect(weeks).toHaveLength(13)
    expect(weeks[0]).toMatchObject({ label: '31 août', from: new Date('2026-08-30T22:00:00Z') })
    expect(weeks[8]).toMatchObject({ from: new Date('2026-10-25T23:00:00Z') })
    expect(periodsOf('semaines', new Date('2026-06-03T10:00:00Z')).at(-1)).toMatchObject({
      name: 'semaine du 1er juin 2026',
      label: '1er juin',
    })
  })

  it('leave no moment out and have none twice', () => {
    for (const span of ['mois', 'semaines'] as const) {
      const periods = periodsOf(span, new Date('2026-02-28T12:00:00Z'))
      for (const [index, { from }] of periods.entries()) if (index > 0) expect(from).toEqual(periods[index - 1]?.to)
    }
  })
})

describe('what an address asks for', () => {
  it('is months of everything where it makes no sense', () => {
    for (const odd of [{}, { periode: 'siècles', rubrique: '' }, { periode: ['mois', 'x'], rubrique: ['a', 'b'] }])
      expect(figuresForm.parse(odd)).toEqual({ periode: 'mois', rubrique: undefined })
    expect(figuresForm.parse({ periode: 'semaines', rubrique: 'culture' })).toEqual({
      periode: 'semaines',
      rubrique: 'culture',
    })
  })
})

describe('figures as they are said', () => {
  it('has delays as anybody would say them', () => {
    const said = [0, 0.2, 12.4, 59.6, 60, 200, 185, 1439.8, 2879, 2880, 5000, 14400].map(delayOf).map(plain)
    const wanted = ['0', '1 min', '12 min', '1 h', '1 h', '3 h 20', '3 h 05', '24 h', '47 h 59', '2 jours']
    expect(said).toEqual([...wanted, '3,5 jours', '10 jours'])
  })

  it('has shares to the tenth where they are small, with the narrow space of French', () => {
    expect([0, 0.0364, 0.05, 0.0996, 0.124, 1].map(percentOf).map(plain)).toEqual([
      '0 %',
      '3,6 %',
      '5 %',
      '10 %',
      '12 %',
      '100 %',
    ])
    expect(percentOf(0.12)).toBe('12\u202f%')
    expect(shareOf(1, 4)).toBe(0.25)
    expect(shareOf(0, 0)).toBeNull()
  })
})

describe('the figures as a table', () => {
  const sections = [
    { id: 1, name: 'Culture', parentId: null },
    { id: 2, name: 'Monde', parentId: null },
    { id: 3, name: '=Livres, "poches"', parentId: 1 },
  ]
  const decided = { ...nothingDecided, approved: 3, rejected: 1, median: 61.25, ninth: 200, judged: 4, refused: 1 }

  it('has a section before its subsections, and leaves out where nothing was decided', () => {
    const found = new Map([3, 1].map((id) => [id, decided]))
    expect(sectionRows(sections, found).map(({ section }) => section.id)).toEqual([1, 3])
  })

  it('is written with every period, every section and everything, in days of Paris', () => {
    const periods = periodsOf('mois', new Date('2026-11-26T20:00:00Z'))
    const figures = {
      periods: periods.map(() => nothingDecided),
      sections: new Map([[3, decided]]),
      all: decided,
    }
    const lines = figuresTable(periods, figures, sections, null).split('\r\n')
    expect(lines).toHaveLength(1 + 12 + 1 + 1 + 1)
    expect(lines[0]?.split(',')).toHaveLength(14)
    expect(lines[1]).toBe('toutes,2025-12-01,2025-12-31,0,0,0,0,,,0,0,0,0,0')
    expect(lines[13]).toBe(`"'=Livres, ""poches""",2025-12-01,2026-11-30,4,3,1,0,61.3,200,4,0,0,1,0`)
    expect(lines[14]).toMatch(/^toutes,2025-12-01,2026-11-30,4,/)
    expect(lines[15]).toBe('')
  })
})
