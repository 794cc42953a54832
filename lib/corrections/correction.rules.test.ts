import { describe, expect, it } from 'vitest'
import { correctionForm, correctionName, correctionsPage, correctionWords, standing } from './correction.rules'

describe('the form of a correction', () => {
  it('takes ten to a thousand characters, cleaned, and the number of another correction or none', () => {
    for (const replacesId of [null, '', undefined]) {
      expect(correctionForm.parse({ text: '  Il a cent ans.  ', replacesId })).toEqual({
        text: 'Il a cent ans.',
        replacesId: null,
      })
    }
    expect(correctionForm.parse({ text: 'Il a cent ans.', replacesId: '12' }).replacesId).toBe(12)
    expect(correctionForm.parse({ text: 'Il a cent ans.', replacesId: 12 }).replacesId).toBe(12)
    for (const text of ['', '  trop peu \n\n ', 'x'.repeat(1001)])
      expect(correctionForm.safeParse({ text }).success, text.slice(0, 20)).toBe(false)
    expect(correctionForm.safeParse({ text: 'Il a cent ans.', replacesId: 'douze' }).success).toBe(false)
  })
})

describe('a correction', () => {
  const correctedAt = new Date('2024-05-01T10:00:00Z')

  it('is named by its day, and said in one paragraph', () => {
    expect(correctionName({ correctedAt })).toBe('Correction du 1er mai 2024')
    expect(correctionWords({ text: 'Faux :\n\ncent ans !' })).toBe('Faux\u202f: cent ans\u202f!')
  })

  it('stands until another one corrects it', () => {
    const one = { id: 1, text: 'Une', correctedAt, replacedAt: correctedAt }
    const other = { id: 2, text: 'Autre', correctedAt, replacedAt: null }
    expect(standing([other, one])).toEqual([other])
  })
})

describe('the page of corrections', () => {
  it('begins at a correction’s number, and at the newest for whatever is none', () => {
    expect(correctionsPage.parse({ avant: '12' })).toEqual({ avant: 12 })
    for (const avant of ['0', '-1', 'x', '1.5', ['1', '2'], undefined])
      expect(correctionsPage.parse({ avant }).avant, String(avant)).toBeUndefined()
  })
})
