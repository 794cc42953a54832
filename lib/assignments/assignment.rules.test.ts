import { describe, expect, it } from 'vitest'
import { calendarQuestion, changedAssignment, decisionForm, moveForm, pitchForm } from './assignment.rules'

const typed = {
  pitch: '  Les écluses   ferment\n',
  brief: 'Voir le maire.',
  assigneeId: '7',
  sectionId: '',
  dueOn: '2026-12-01',
  plannedOn: '2026-12-03',
  plannedTime: '06:30',
}

const faultsOf = (changes: Partial<typeof typed>): string[] =>
  pitchForm.safeParse({ ...typed, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('the form of a story', () => {
  it('reads a pitch, its days and its time', () => {
    expect(pitchForm.parse(typed)).toEqual({
      ...{ pitch: 'Les écluses ferment', brief: 'Voir le maire.', assigneeId: 7, sectionId: null },
      ...{ dueOn: '2026-12-01', plannedOn: '2026-12-03', plannedTime: '06:30', decision: 'propose' },
    })
    expect(pitchForm.parse({ pitch: 'Les écluses' })).toEqual({
      ...{ pitch: 'Les écluses', brief: '', assigneeId: undefined, sectionId: null },
      ...{ dueOn: null, plannedOn: null, plannedTime: null, decision: 'propose' },
    })
  })

  it('tells nobody from nothing said of whom it is given to', () => {
    expect(pitchForm.parse({ ...typed, assigneeId: '' }).assigneeId).toBeNull()
    expect(changedAssignment.parse({ pitch: 'Les écluses', assignmentId: '3', turn: '2' }).assigneeId).toBeUndefined()
  })

  it('asks for a pitch of 3 to 200 characters and a brief of at most 5,000', () => {
    expect(faultsOf({ pitch: 'ab' })).toEqual(['pitch'])
    expect(faultsOf({ pitch: 'é'.repeat(200), brief: 'é'.repeat(5000) })).toEqual([])
    expect(faultsOf({ pitch: 'é'.repeat(201) })).toEqual(['pitch'])
    expect(faultsOf({ brief: 'é'.repeat(5001) })).toEqual(['brief'])
  })

  it('takes days of the calendar only, of this century', () => {
    expect(faultsOf({ dueOn: '2026-02-30' })).toEqual(['dueOn'])
    expect(faultsOf({ dueOn: '2028-02-29' })).toEqual([])
    expect(faultsOf({ plannedOn: 'demain' })).toEqual(['plannedOn'])
    expect(faultsOf({ plannedOn: '0026-12-03' })).toEqual(['plannedOn'])
  })

  it('takes a time with a day only, and a time that Paris has on that day', () => {
    expect(faultsOf({ plannedOn: '' })).toEqual(['plannedTime'])
    expect(faultsOf({ plannedOn: '', plannedTime: '' })).toEqual([])
    expect(faultsOf({ plannedTime: '' })).toEqual([])
    expect(faultsOf({ plannedTime: '24:00' })).toEqual(['plannedTime'])
    expect(faultsOf({ plannedOn: '2027-03-28', plannedTime: '02:30' })).toEqual(['plannedTime'])
    expect(faultsOf({ plannedOn: '2027-03-28', plannedTime: '03:00' })).toEqual([])
    // browsers may send the seconds
    expect(pitchForm.parse({ ...typed, plannedTime: '06:30:00' }).plannedTime).toBe('06:30')
  })

  it('reads a move to a day or to none, and decisions that there are', () => {
    expect(moveForm.parse({ assignmentId: '3', turn: '2', day: '' })).toEqual({ assignmentId: 3, turn: 2, day: null })
    expect(moveForm.safeParse({ assignmentId: '3', turn: '2', day: '2026-13-01' }).success).toBe(false)
    expect(decisionForm.safeParse({ assignmentId: '3', turn: '2', decision: 'publish' }).success).toBe(false)
  })

  it('does not ask for what an address cannot mean', () => {
    expect(calendarQuestion.parse({ mois: '2026-13', vue: 'semaine', personne: 'moi', rubrique: ['1', '2'] })).toEqual({
      ...{ mois: undefined, vue: 'mois', personne: undefined, rubrique: undefined },
    })
    expect(calendarQuestion.parse({ mois: '2026-12', vue: 'liste', personne: '4' })).toMatchObject({
      ...{ mois: '2026-12', vue: 'liste', personne: 4 },
    })
  })
})
