import { describe, expect, it } from 'vitest'
import { readSearchForm, searchAddress, spanOfForm } from './search-form.rules'

describe('a search’s address', () => {
  it('is read as what it says, and what cannot be is as if it were not there', () => {
    expect(
      readSearchForm({
        q: ['  deux  mots ', 'x'],
        rubrique: 'monde',
        periode: '7j',
        tri: 'date',
        avant: '1713355500000000-12',
      }),
    ).toMatchObject({ q: 'deux mots', rubrique: 'monde', periode: '7j', tri: 'date', page: 1, avant: { id: 12 } })
    const nothing = { q: '', rubrique: '', auteur: '', periode: '', du: '', au: '', tri: '', page: 1, avant: null }
    expect(readSearchForm({})).toEqual(nothing)
    expect(
      readSearchForm({
        rubrique: "x' or 1=1",
        auteur: '../x',
        periode: 'toString',
        du: '2024-02-31',
        au: 'hier',
        tri: 'x',
        page: '-1',
        avant: '1-2-3',
      }),
    ).toEqual(nothing)
  })

  it('has its days in order, whole, in Paris; days go before a period', () => {
    const form = readSearchForm({ du: '2024-04-17', au: '2024-04-01', periode: '7j' })
    expect(form).toMatchObject({ du: '2024-04-01', au: '2024-04-17', periode: '' })
    expect(spanOfForm(form, new Date())).toEqual({
      from: new Date('2024-03-31T22:00:00Z'),
      to: new Date('2024-04-17T22:00:00Z'),
    })
    const now = new Date('2024-04-17T12:00:00Z')
    expect(spanOfForm(readSearchForm({ periode: '24h' }), now)).toEqual({ from: new Date('2024-04-16T12:00:00Z') })
    expect(spanOfForm(readSearchForm({ du: '2024-04-17' }), now).to).toBeUndefined()
  })

  it('is written as it is read, from its first page', () => {
    const form = readSearchForm({ q: 'l’été à Bakou', rubrique: 'monde', page: '3', du: '2024-04-01' })
    expect(searchAddress(form)).toBe('/recherche?q=l%E2%80%99%C3%A9t%C3%A9+%C3%A0+Bakou&rubrique=monde&du=2024-04-01')
    const next = searchAddress(form, { page: 4 })
    expect(readSearchForm(Object.fromEntries(new URL(next, 'http://x').searchParams))).toEqual({ ...form, page: 4 })
  })
})
