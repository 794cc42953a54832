import { describe, expect, it } from 'vitest'
import { daysFrom, monthFrom } from '../articles/calendar.rules'
import { ARROWS, daysOf, gridOf, mondayOf, weekdays } from './month.rules'
import { clockTime, isOnTheClock, plannedFor } from './planned-time.rules'

describe('a month of the calendar', () => {
  it('is whole weeks from Monday', () => {
    expect(weekdays[0]).toBe('lundi')
    expect(weekdays.at(-1)).toBe('dimanche')
    const december = gridOf('2026-12')
    expect(december[0]).toBe('2026-11-30')
    expect(december.at(-1)).toBe('2027-01-03')
    expect(december).toHaveLength(35)
  })

  it('has four, five or six of them, each a week of seven days without a gap', () => {
    // a February of 28 days that begins on a Monday
    expect(gridOf('2027-02')).toHaveLength(28)
    expect(gridOf('2026-08')).toHaveLength(42)
    for (let months = 0; months < 60; months++) {
      const month = monthFrom('2026-01-01', months)
      const grid = gridOf(month)
      expect(grid.length % 7).toBe(0)
      expect(grid.every((day, place) => place === 0 || day === daysFrom(grid[place - 1] ?? '', 1))).toBe(true)
      expect(grid).toEqual(expect.arrayContaining(daysOf(month)))
      expect(mondayOf(grid[0] ?? '')).toBe(grid[0])
    }
  })

  it('moves by arrows along the week and from week to week, across months and the changes of the clock', () => {
    const press = (day: string, key: string) => daysFrom(day, ARROWS[key] ?? 0)
    expect(press('2026-12-31', 'ArrowRight')).toBe('2027-01-01')
    expect(press('2026-03-01', 'ArrowLeft')).toBe('2026-02-28')
    expect(press('2026-03-28', 'ArrowRight')).toBe('2026-03-29')
    expect(press('2026-03-29', 'ArrowRight')).toBe('2026-03-30')
    expect(press('2026-10-25', 'ArrowDown')).toBe('2026-11-01')
    expect(press('2026-01-04', 'ArrowUp')).toBe('2025-12-28')
  })
})

describe('a time of Paris', () => {
  it('is missing from 2 to 3 when summer time begins, and is there twice when it ends', () => {
    expect(isOnTheClock('2026-03-29', '01:59')).toBe(true)
    expect(isOnTheClock('2026-03-29', '02:00')).toBe(false)
    expect(isOnTheClock('2026-03-29', '02:59')).toBe(false)
    expect(isOnTheClock('2026-03-29', '03:00')).toBe(true)
    expect(isOnTheClock('2026-10-25', '02:30')).toBe(true)
    expect(isOnTheClock('2026-03-28', '02:30')).toBe(true)
    expect(isOnTheClock('2026-12-03', '00:00')).toBe(true)
    expect(isOnTheClock('2026-07-14', '23:59')).toBe(true)
  })

  it('is said as the newspaper says times', () => {
    expect(clockTime('06:05')).toBe('6\u00a0h\u00a005')
    expect(clockTime('14:05:00')).toBe('14\u00a0h\u00a005')
    expect(plannedFor('2026-12-03', '14:05')).toBe('jeudi 3 décembre 2026 à 14\u00a0h\u00a005')
    expect(plannedFor('2026-12-01', null)).toBe('mardi 1er décembre 2026')
    expect(plannedFor(null, null)).toBe('sans date')
  })
})
