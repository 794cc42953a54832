import { describe, expect, it } from 'vitest'
import { archivePath, periodName, periodsAbove, readPeriod } from './period.rules'

describe('a period of the archive', () => {
  it('is read from its address, in one spelling', () => {
    expect(readPeriod([])).toEqual({ at: '', kind: 'all' })
    expect(readPeriod(['2024', '04', '17'])).toEqual({ at: '2024-04-17', kind: 'day' })
    for (const steps of [
      ['24'],
      ['2024', '4'],
      ['2024', '13'],
      ['2024', '02', '30'],
      ['2024', '04', '17', '1'],
      ['x'],
    ]) {
      expect(readPeriod(steps), steps.join('/')).toBe(null)
    }
    expect(archivePath('2024-04')).toBe('/archives/2024/04')
    expect(archivePath('')).toBe('/archives')
  })

  it('has a French name, and the periods it lies in', () => {
    const period = readPeriod(['2024', '12', '01']) ?? { at: '', kind: 'all' as const }
    expect(periodName(period)).toBe('1er décembre 2024')
    expect(periodsAbove(period).map(periodName)).toEqual(['', '2024', 'décembre 2024', '1er décembre 2024'])
  })
})
