import { describe, expect, it } from 'vitest'
import { dayOf } from '../articles/dates.rules'
import { lastDayToAnswer, rightAt, rightsForm, urgencyOf } from './rights-request.rules'

const typed = {
  right: 'objection',
  message: 'Je m’oppose à ceci.',
  email: 'Une.Lectrice@exemple.fr',
  formKey: 'x'.repeat(24),
}

describe('the form', () => {
  it('asks for a right, for words and for an address to be answered at', () => {
    expect(rightsForm.safeParse(typed).data).toMatchObject({ right: 'objection', email: 'une.lectrice@exemple.fr' })
    const { right: _, ...without } = typed
    for (const wrong of [
      without,
      { ...typed, right: 'access' },
      { ...typed, message: 'Bref' },
      { ...typed, message: 'x'.repeat(5001) },
      { ...typed, email: '' },
      { ...typed, email: 'x@y' },
    ]) {
      expect(rightsForm.safeParse(wrong).success).toBe(false)
    }
  })

  it('takes a right from its address only if it is one', () => {
    expect(rightAt('rectification')).toBe('rectification')
    for (const odd of [undefined, 'constructor', ['objection'], 'x']) expect(rightAt(odd)).toBeUndefined()
  })
})

describe('the month in which a request is answered', () => {
  it('ends on the same day of the next month, or on its last', () => {
    for (const [received, last] of [
      ['2026-11-27T10:00:00Z', '27 décembre 2026'],
      ['2027-01-31T10:00:00Z', '28 février 2027'],
      ['2028-01-30T10:00:00Z', '29 février 2028'],
      ['2026-12-31T12:00:00Z', '31 janvier 2027'],
      // the first of the month in Paris already
      ['2027-03-31T22:30:00Z', '1er mai 2027'],
    ] as const) {
      expect(dayOf(lastDayToAnswer(new Date(received))), received).toBe(last)
    }
  })

  it('is near for its last week, and late on the day after it', () => {
    const received = new Date('2026-11-27T10:00:00Z')
    for (const [now, urgency] of [
      ['2026-12-19T12:00:00Z', 'in-time'],
      ['2026-12-20T12:00:00Z', 'near'],
      ['2026-12-27T22:30:00Z', 'near'],
      ['2026-12-27T23:30:00Z', 'late'],
    ] as const) {
      expect(urgencyOf(received, new Date(now)), now).toBe(urgency)
    }
  })
})
