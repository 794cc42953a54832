import { describe, expect, it } from 'vitest'
import { reasonOf, rulingForm } from './moderation.rules'

describe('a ruling', () => {
  it('names a ground to refuse a comment, from the list', () => {
    expect(rulingForm.safeParse({ commentId: '1', decision: 'reject', ground: '' }).success).toBe(false)
    expect(rulingForm.safeParse({ commentId: '1', decision: 'reject', ground: 'constructor' }).success).toBe(false)
    const form = rulingForm.parse({
      commentId: '1',
      decision: 'reject',
      reading: 'x',
      ground: 'injure',
      words: ' Deux fois. ',
    })
    expect(reasonOf(form)).toBe('Injure ou attaque personnelle – Deux fois.')
  })

  it('logs no reason for what is accepted, whatever was left in the form', () => {
    const form = rulingForm.parse({ commentId: '1', decision: 'approve', reading: 'x', ground: 'injure', words: 'non' })
    expect(reasonOf(form)).toBe('')
  })
})
