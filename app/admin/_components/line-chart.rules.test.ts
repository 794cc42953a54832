import { describe, expect, it } from 'vitest'
import { axisFor, dotsOf, labelledOf, lineOf, runsOf, type Series, wordsOf, xOf, yOf } from './line-chart.rules'

const series = (...values: (number | null)[]): Series => ({
  name: 'Médiane',
  points: values.map((value, index) => ({ label: `${index}`, name: `mois ${index}`, value })),
})
const topAndSteps = (...asked: Parameters<typeof axisFor>) => axisFor(...asked).ticks

describe('an axis', () => {
  it('begins at nought and holds the highest value in four round steps at most', () => {
    expect(topAndSteps([series(3, 87)], 1)).toEqual([0, 50, 100])
    expect(topAndSteps([series(613)], 4)).toEqual([0, 200, 400, 600, 800])
    expect(topAndSteps([series(0.3)], 0.1)).toEqual([0, 0.1, 0.2, 0.3])
    expect(topAndSteps([series(800)], 4)).toEqual([0, 200, 400, 600, 800])
    for (let value = 0.001; value < 1e7; value *= 1.37) {
      const { top, ticks } = axisFor([series(value)], 0.0001)
      expect(top, String(value)).toBeGreaterThanOrEqual(value)
      expect(ticks.length, String(value)).toBeLessThanOrEqual(5)
      expect(top, String(value)).toBeLessThanOrEqual(value * 2.5)
    }
  })

  it('holds all series, and goes as far as it is told where all is small, nought or unknown', () => {
    expect(topAndSteps([series(1), series(9)], 4)).toEqual([0, 5, 10])
    for (const small of [series(0, 0, 0), series(null, null), series(), series(1)])
      expect(topAndSteps([small], 4)).toEqual([0, 1, 2, 3, 4])
    expect(topAndSteps([], 0.1)).toEqual([0, 0.05, 0.1])
  })

  it('is large for what is huge', () => {
    expect(topAndSteps([series(1.9e12)], 4)).toEqual([0, 5e11, 1e12, 1.5e12, 2e12])
  })

  it('counts hours as hours are counted, and days by tens', () => {
    const steps = [5, 15, 30, 60, 180, 360, 720, 1440]
    expect(topAndSteps([series(20)], 60, steps)).toEqual([0, 15, 30, 45, 60])
    expect(topAndSteps([series(1150)], 60, steps)).toEqual([0, 360, 720, 1080, 1440])
    expect(topAndSteps([series(1440 * 30)], 60, steps)).toEqual([0, 14400, 28800, 43200])
  })
})

describe('a line', () => {
  const axis = { top: 10, ticks: [0, 10] }

  it('breaks where nothing is known, and never falls to nought there', () => {
    const runs = runsOf(series(null, 10, 5, null, null, 0, 10), axis)
    expect(runs.map((run) => run.map(({ index, y }) => [index, y]))).toEqual([
      [
        [1, 0],
        [2, 50],
      ],
      [
        [5, 100],
        [6, 0],
      ],
    ])
    expect(lineOf(runs)).toBe('M21.43 0L35.71 50M78.57 100L92.86 0')
    expect(dotsOf(runs).map(({ index }) => index)).toEqual([6])
  })

  it('of one point is a dot, and so is a point between two gaps', () => {
    const alone = runsOf(series(5), axis)
    expect(lineOf(alone)).toBe('')
    expect(dotsOf(alone)).toEqual([{ x: 50, y: 50, index: 0 }])
    const between = runsOf(series(1, 1, null, 1, null, 1, 1), axis)
    expect(dotsOf(between).map(({ index }) => index)).toEqual([3, 6])
  })

  it('of nothing known is not there', () => {
    for (const none of [series(), series(null, null)]) {
      expect(lineOf(runsOf(none, axis))).toBe('')
      expect(dotsOf(runsOf(none, axis))).toEqual([])
    }
  })

  it('lies flat on the ground where all is nought, and within the drawing where it is huge', () => {
    expect(lineOf(runsOf(series(0, 0), axisFor([series(0, 0)], 4)))).toBe('M25 100L75 100')
    const huge = series(1e15, 7)
    expect(lineOf(runsOf(huge, axisFor([huge], 4)))).toBe('M25 0L75 100')
  })

  it('has its points in the middle of their places', () => {
    expect([xOf(0, 4), xOf(3, 4), yOf(0, axis), yOf(10, axis)]).toEqual([12.5, 87.5, 100, 0])
  })
})

describe('an axis of points', () => {
  it('names five at most, the same way apart, and always the newest', () => {
    expect(labelledOf(12)).toEqual([2, 5, 8, 11])
    expect(labelledOf(13)).toEqual([0, 3, 6, 9, 12])
    expect(labelledOf(1)).toEqual([0])
    expect(labelledOf(0)).toEqual([])
    expect(labelledOf(365)).toHaveLength(5)
    expect(labelledOf(365)).toContain(364)
  })
})

describe('a chart in words', () => {
  const format = (value: number) => `${value} h`

  it('says how far each series goes and where it stands', () => {
    expect(wordsOf([series(4, null, 1, 9, 3)], format)).toBe(
      'Médiane\u202f: au plus bas 1 h (mois 2), au plus haut 9 h (mois 3), en dernier 3 h (mois 4).',
    )
  })

  it('says it shortly where there is little to say', () => {
    expect(wordsOf([series(null)], format)).toBe('Médiane\u202f: rien.')
    expect(wordsOf([series(null, 2)], format)).toBe('Médiane\u202f: 2 h (mois 1).')
    expect(wordsOf([series(2, 2), series(null)], format)).toBe('Médiane\u202f: 2 h tout du long. Médiane\u202f: rien.')
  })
})
