import { describe, expect, it } from 'vitest'
import { agendaOf, calendarAddress, plannedOf } from './agenda.rules'
import { differencesFrom } from './difference.rules'
import { isOwed, progressOf } from './progress.rules'
import type { Story } from './story.queries'

const story = (changes: Partial<Story> = {}): Story => ({
  ...{ id: 1, pitch: 'Les écluses: un été', state: 'accepted', progress: 'accepted', assignee: 'Ida', assigneeId: 4 },
  ...{ createdBy: 4, section: { name: 'Ports', hue: 'blue' }, dueOn: null, plannedOn: '2026-12-03' },
  ...{ plannedTime: null, articleId: null, turn: 2 },
  ...changes,
})

const nothing = { stories: [], due: [], scheduled: [], published: [] }
const december = { days: ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'], month: '2026-12' }

describe('the days of a calendar', () => {
  it('are named in words, today among them, and those of another month apart', () => {
    const days = agendaOf({ ...december, ...nothing, today: '2026-12-01' })
    expect(days.map(({ words, isOfMonth, isToday }) => [words, isOfMonth, isToday])).toEqual([
      ['lundi 30 novembre', false, false],
      ['mardi 1er décembre', true, true],
      ['mercredi 2 décembre', true, false],
      ['jeudi 3 décembre', true, false],
    ])
  })

  it('say what is due until somebody has the text', () => {
    const due = [
      story({ dueOn: '2026-12-02' }),
      story({ id: 2, dueOn: '2026-12-02', progress: 'begun', assignee: null }),
      story({ id: 3, dueOn: '2026-12-02', progress: 'submitted' }),
    ]
    const [, , second] = agendaOf({ ...december, ...nothing, today: '2026-12-01', due })
    expect(second?.due).toEqual([
      { id: 1, pitch: 'Les écluses\u202f: un été', assignee: 'Ida' },
      { id: 2, pitch: 'Les écluses\u202f: un été', assignee: 'À prendre' },
    ])
  })

  it('tell an article that waits once, though its story is planned for that day', () => {
    const at = new Date('2026-12-03T05:30:00Z')
    const scheduled = [
      { id: 7, headline: 'Les écluses', section: { name: 'Ports', hue: 'blue' }, at },
      { id: 8, headline: '', section: null, at },
    ]
    const planned = { ...december, ...nothing, today: '2026-12-01', scheduled }
    const of = (stories: Story[]) => agendaOf({ ...planned, stories })[3]?.scheduled.map(({ id }) => id)
    expect(of([])).toEqual([7, 8])
    expect(of([story({ articleId: 7 })])).toEqual([8])
    expect(of([story({ articleId: 7, plannedOn: '2026-12-02' })])).toEqual([7, 8])
    expect(agendaOf(planned)[3]?.scheduled[1]).toEqual({
      ...{ id: 8, headline: 'Sans titre', time: '6\u00a0h\u00a030', section: null, hue: '' },
    })
  })

  it('have a story moved by whom it is to be moved by', () => {
    const movable = (changes: Partial<Story>, accountId: number) =>
      plannedOf(story(changes), { accountId, hand: 'writes' }).movable
    expect(movable({}, 4)).toBe(true)
    expect(movable({}, 5)).toBe(false)
    expect(movable({ state: 'dropped' }, 4)).toBe(false)
    expect(plannedOf(story(), { accountId: 5, hand: 'approves' })).toMatchObject({
      ...{ movable: true, progress: 'Accepté', hue: 'hue-blue', day: '2026-12-03' },
    })
  })

  it('are at an address that says no more than was asked', () => {
    expect(calendarAddress({})).toBe('/admin/calendrier')
    expect(calendarAddress({ mois: undefined, vue: 'mois' })).toBe('/admin/calendrier')
    expect(calendarAddress({ mois: '2026-12', vue: 'liste', personne: 4, rubrique: 2 })).toBe(
      '/admin/calendrier?mois=2026-12&vue=liste&personne=4&rubrique=2',
    )
  })
})

describe('how far a story has come', () => {
  const article = { stage: 'draft' as const, scheduledAt: null, publishedAt: null }
  const now = new Date()

  it('is its own state until its article says more', () => {
    expect(progressOf('proposed', null)).toBe('proposed')
    expect(progressOf('accepted', article)).toBe('begun')
    expect(progressOf('accepted', { ...article, stage: 'submitted' })).toBe('submitted')
    expect(progressOf('accepted', { ...article, stage: 'ready', scheduledAt: now })).toBe('scheduled')
    // readers have it, whatever is written since
    expect(progressOf('accepted', { ...article, stage: 'submitted', publishedAt: now })).toBe('published')
    expect(progressOf('dropped', { ...article, publishedAt: now })).toBe('dropped')
    expect(isOwed('begun')).toBe(true)
    expect(isOwed('submitted')).toBe(false)
  })
})

describe('what another wrote meanwhile', () => {
  const present = {
    ...{ pitch: 'Les écluses', brief: '', assigneeId: 4, sectionId: 2 },
    ...{ dueOn: '2026-12-01', plannedOn: '2026-12-03', plannedTime: '06:30' },
  }
  const names = { people: [{ id: 4, name: 'Ida' }], sections: [{ id: 2, name: 'Ports' }] }

  it('is said in words, of what differs only', () => {
    expect(differencesFrom(present, present, names)).toEqual([])
    expect(differencesFrom({ ...present, assigneeId: undefined }, present, names)).toEqual([])
    const typed = { ...present, brief: 'Une page.', assigneeId: null, sectionId: null, dueOn: null, plannedTime: null }
    expect(differencesFrom(typed, present, names)).toEqual([
      { label: 'Consigne', now: 'aucune' },
      { label: 'Confié à', now: 'Ida' },
      { label: 'Rubrique', now: 'Ports' },
      { label: 'À rendre le', now: 'mardi 1er décembre 2026' },
      { label: 'Parution prévue', now: 'jeudi 3 décembre 2026 à 6\u00a0h\u00a030' },
    ])
    expect(differencesFrom({ ...typed, pitch: 'Autre' }, { ...typed, assigneeId: null }, names)).toEqual([
      { label: 'Sujet', now: 'Les écluses' },
    ])
  })
})
