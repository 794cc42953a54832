import { describe, expect, it } from 'vitest'
import { byDay, growthOf, type VersionSummary, workingSessions } from './version-list.rules'

const version = (number: number, changes: Partial<VersionSummary> = {}): VersionSummary => ({
  number,
  savedAt: new Date(Date.UTC(2026, 10, 24, 12, number)),
  savedBy: 'Anne Le Goff',
  refused: false,
  session: 'anne-0001',
  words: number * 10,
  publishedAt: null,
  online: false,
  withheld: false,
  ...changes,
})
const numbers = (versions: VersionSummary[]) =>
  workingSessions(versions).map((session) => session.versions.map(({ number }) => number))

describe('workingSessions', () => {
  it('puts the saves of one tab together, and starts anew with another tab', () => {
    const other = { session: 'marc-0001' }
    expect(numbers([version(5), version(4), version(3, other), version(2), version(1)])).toEqual([[5, 4], [3], [2, 1]])
  })

  it('leaves each version that no editor saved by itself', () => {
    expect(numbers([version(2, { session: null }), version(1, { session: null })])).toEqual([[2], [1]])
  })

  it('ends a session with its publication', () => {
    const publishedAt = new Date()
    expect(numbers([version(4), version(3), version(2, { publishedAt }), version(1)])).toEqual([
      [4, 3],
      [2, 1],
    ])
  })

  it('is not interrupted by what was kept aside meanwhile', () => {
    expect(numbers([version(4), version(3, { refused: true, session: 'marc-0001' }), version(2)])).toEqual([
      [4, 2],
      [3],
    ])
  })

  it('counts the words of a session against the version before it', () => {
    const sessions = workingSessions([version(4), version(3), version(2, { session: 'marc-0001' })])
    expect(sessions.map(({ growth }) => growth)).toEqual([20, null])
    expect([growthOf(20), growthOf(-1), growthOf(0)]).toEqual(['20 mots de plus', 'un mot de moins', 'autant de mots'])
  })

  it('belongs to the day of Paris in which it ended', () => {
    const late = version(2, { savedAt: new Date('2026-11-24T23:10:00Z'), session: 'b' })
    expect(byDay(workingSessions([late, version(1)])).map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-24'])
  })
})
