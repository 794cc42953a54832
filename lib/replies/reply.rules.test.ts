import { describe, expect, it } from 'vitest'
import { dayOf } from '../articles/dates.rules'
import {
  clockOf,
  deadlineOf,
  decisionForm,
  isAskedTooLate,
  LONGEST_REPLY,
  lastDayToAsk,
  mendingForm,
  paragraphsOfReply,
  replyForm,
} from './reply.rules'

const typed = {
  article: '/actualite/un-titre',
  claimant: ' Jeanne  Martin ',
  contact: '1, rue Haute\n75001 Paris',
  receivedDay: '2026-11-27',
  receivedTime: '14:05',
  request: 'Par lettre recommandée.',
  text: 'Je ne suis pas de cet avis.',
}
const messagesOf = (changes: object) =>
  Object.fromEntries(
    (replyForm.safeParse({ ...typed, ...changes }).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  )

describe('the form of a request', () => {
  it('asks for an article, for who answers, how to write to them, when it came, and for the answer', () => {
    expect(replyForm.parse(typed)).toEqual({
      article: '/actualite/un-titre',
      claimant: 'Jeanne Martin',
      contact: '1, rue Haute\n75001 Paris',
      receivedAt: new Date('2026-11-27T13:05:00Z'),
      request: 'Par lettre recommandée.',
      text: 'Je ne suis pas de cet avis.',
    })
    expect(Object.keys(messagesOf({})).length).toBe(0)
    for (const field of ['article', 'claimant', 'contact', 'receivedDay', 'receivedTime', 'text']) {
      expect(Object.keys(messagesOf({ [field]: '' })), field).toEqual([field])
      expect(Object.keys(messagesOf({ [field]: undefined })), field).toEqual([field])
    }
    expect(replyForm.safeParse({ ...typed, request: undefined }).data?.request).toBe('')
    expect(Object.keys(messagesOf({ text: 'x'.repeat(LONGEST_REPLY + 1) }))).toEqual(['text'])
  })

  it('takes no time that Paris never had, and says so at its field', () => {
    expect(messagesOf({ receivedDay: '2026-03-29', receivedTime: '02:30' })).toEqual({
      receivedTime: expect.stringContaining('heure d’été'),
    })
    expect(messagesOf({ receivedDay: '2026-02-30' })).toEqual({ receivedDay: 'Ce jour n’existe pas.' })
    expect(replyForm.parse({ ...typed, receivedTime: '14:05:30' }).receivedAt).toEqual(new Date('2026-11-27T13:05:00Z'))
  })
})

describe('the forms of what is done with it', () => {
  const wording = 'a'.repeat(32)

  it('want the words that one has in view, and for a refusal a reason', () => {
    const published = { replyId: '3', wording, decision: 'published' }
    expect(decisionForm.parse(published)).toEqual({ replyId: 3, wording, decision: 'published', reason: '' })
    const refused = { ...published, decision: 'refused' }
    expect(decisionForm.safeParse({ ...refused, reason: 'Non.' }).error?.issues[0]?.path).toEqual(['reason'])
    expect(decisionForm.safeParse({ ...refused, reason: 'Cette personne n’est pas nommée.' }).success).toBe(true)
    expect(decisionForm.safeParse({ ...published, wording: 'x' }).success).toBe(false)
    expect(mendingForm.safeParse({ replyId: 3, wording, claimant: 'X', text: ' ' }).success).toBe(false)
  })
})

describe('the clock of a request', () => {
  it('gives three days from the hour it came, by the clocks of Paris', () => {
    expect(deadlineOf(new Date('2026-11-27T13:05:00Z')).toISOString()).toBe('2026-11-30T13:05:00.000Z')
    expect(deadlineOf(new Date('2027-03-26T13:05:00Z')).toISOString()).toBe('2027-03-29T12:05:00.000Z')
  })

  it('says in words how much of it is left, or how late it is', () => {
    const received = new Date('2026-11-27T13:05:00Z')
    for (const [now, urgency, words] of [
      ['2026-11-28T09:05:00Z', 'in-time', 'il reste 2 jours et 4 heures'],
      ['2026-11-29T13:05:00Z', 'near', 'il reste 1 jour'],
      ['2026-11-30T13:00:00Z', 'near', 'il reste 5 minutes'],
      ['2026-11-30T13:05:00Z', 'near', 'il reste moins d’une minute'],
      ['2026-11-30T18:05:01Z', 'late', 'en retard de 5 heures'],
      ['2026-12-02T13:05:00Z', 'late', 'en retard de 2 jours'],
    ] as const) {
      const clock = clockOf(received, new Date(now))
      expect(clock.urgency, now).toBe(urgency)
      expect(clock.words.replaceAll('\u00a0', ' '), now).toBe(words)
    }
  })

  it('lets it be asked for three months, the last day whole', () => {
    const published = new Date('2026-11-30T10:00:00Z')
    expect(dayOf(lastDayToAsk(published))).toBe('28 février 2027')
    expect(isAskedTooLate(new Date('2027-02-28T22:59:00Z'), published)).toBe(false)
    expect(isAskedTooLate(new Date('2027-02-28T23:01:00Z'), published)).toBe(true)
  })
})

describe('the paragraphs of an answer', () => {
  it('are parted by empty lines, and have lines', () => {
    expect(paragraphsOfReply('Un.\nDeux.\n\nTrois.')).toEqual(['Un.\nDeux.', 'Trois.'])
    expect(paragraphsOfReply('')).toEqual([])
  })
})
