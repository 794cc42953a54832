import { describe, expect, it } from 'vitest'
import { findersOf } from './folded-text.rules'
import { type Facts, judge, judgementNames, judgements, markedParts } from './judgements.rules'
import { moderationForm, moderationSettings } from './moderation-settings.rules'

const settings = moderationSettings.parse({ banned: ['connard*'], suspect: ['fromage'] })
const facts = (changes: Partial<Facts> = {}): Facts => ({
  words: 'Je ne suis pas de cet avis, et je le dis.',
  suspended: null,
  mode: 'moderated',
  settings,
  finders: { banned: findersOf(settings.banned), suspect: findersOf(settings.suspect) },
  author: { approved: 0, refused: 0, isVerified: false },
  articles: 1,
  repeated: { own: 0, others: 0 },
  hasProof: true,
  spam: null,
  ...changes,
})
const trusted = { approved: 40, refused: 1, isVerified: true }
const names = (changes: Partial<Facts>) => judge(facts(changes)).findings.map(({ judgement }) => judgement)

describe('a comment', () => {
  it('waits where comments are read first, and is shown where they are not, or for whom has earned trust', () => {
    expect(judge(facts())).toEqual({ outcome: 'waits', findings: [] })
    expect(judge(facts({ mode: 'open' }))).toEqual({ outcome: 'shown', findings: [] })
    expect(judge(facts({ author: trusted }))).toMatchObject({ outcome: 'shown', findings: [{ judgement: 'trust' }] })
  })

  it('earns trust by many accepted, few refused, and a confirmed name', () => {
    for (const less of [{ approved: 9 }, { refused: 3 }, { isVerified: false }])
      expect(judge(facts({ author: { ...trusted, ...less } })).outcome).toBe('waits')
    const none = { ...settings, trust: 0 }
    expect(judge(facts({ settings: none, author: trusted })).outcome).toBe('waits')
  })

  it('is refused for an excluded word, whoever says it, and told which', () => {
    const verdict = judge(facts({ words: 'Tous des c0nnards', mode: 'open', author: trusted }))
    expect(verdict.outcome).toBe('refused')
    expect(verdict.findings).toMatchObject([
      { judgement: 'banned-words', says: 'Notre charte n’admet pas « connard* ».' },
    ])
  })

  it('is refused when its author is suspended, who is told until when and why', () => {
    const suspended = { endsAt: new Date('2027-01-02T12:00:00Z'), reason: 'Injures.' }
    const { outcome, findings } = judge(facts({ suspended, words: 'connard', mode: 'open' }))
    expect(outcome).toBe('refused')
    expect(findings[0]?.says).toBe('La modération vous a suspendu jusqu’au 2 janvier 2027. Motif : Injures.')
  })

  it('is held for what speaks against it, in an open discussion and for the trusted too', () => {
    const against: [string, Partial<Facts>][] = [
      ['suspect-words', { words: 'Le from\u200bage' }],
      ['links', { words: 'https://a.exemple https://b.exemple www.c.exemple' }],
      ['capitals', { words: 'TOUT CELA EST SCANDALEUX ET VOUS LE SAVEZ' }],
      ['language', { words: 'Buy our very cheap watches today because every customer gets another one free' }],
      [
        'language',
        { words: 'Купите наши часы сегодня потому что каждый покупатель получает ещё одни часы бесплатно сейчас' },
      ],
      ['flood', { articles: 3 }],
      ['duplicate', { repeated: { own: 1, others: 0 } }],
      ['duplicate', { repeated: { own: 0, others: 1 } }],
      ['spam', { spam: { score: 0.97, why: ['crédit'] } }],
    ]
    for (const [judgement, changes] of against) {
      const verdict = judge(facts({ mode: 'open', author: trusted, ...changes }))
      expect(verdict.outcome, judgement).toBe('waits')
      expect(verdict.findings.map((finding) => finding.judgement)).toEqual([judgement])
    }
  })

  it('is held without a proof of work where it would be shown at once, but not for whom has earned trust', () => {
    const without = (changes: Partial<Facts> = {}) => judge(facts({ mode: 'open', hasProof: false, ...changes }))
    expect(without()).toMatchObject({ outcome: 'waits', findings: [{ judgement: 'proof', weight: 'hold' }] })
    expect(without({ author: trusted })).toMatchObject({ outcome: 'shown', findings: [{ judgement: 'trust' }] })
    expect(without({ author: { ...trusted, isVerified: false } }).outcome).toBe('waits')
    expect(without({ mode: 'moderated' })).toEqual({ outcome: 'waits', findings: [] })
    expect(without({ settings: { ...settings, proof: false } })).toEqual({ outcome: 'shown', findings: [] })
  })

  it('is not held for what is usual', () => {
    for (const words of [
      'OK',
      'L’ONU, l’OTAN et la SNCF',
      'Lire https://exemple.fr/a et https://exemple.fr/b.',
      'Merci pour cet article !',
      '« To be or not to be », disait-il à qui voulait bien l’entendre ce jour-là.',
      'Fromages et desserts',
    ])
      expect(names({ words, mode: 'open' }), words).toEqual([])
  })

  it('tells all that speaks against it, in the order of the judgements, each by a name', () => {
    expect(names({ words: 'FROMAGE FROMAGE FROMAGE FROMAGE', articles: 9, mode: 'open' })).toEqual([
      'suspect-words',
      'capitals',
      'flood',
    ])
    for (const name of Object.keys(judgements)) expect(judgementNames).toHaveProperty(name)
  })
})

describe('marks', () => {
  it('cut a text into parts that are all of it', () => {
    const words = 'un fromage, deux fromages'
    const parts = markedParts(words, [
      [17, 24],
      [3, 10],
      [5, 8],
    ])
    expect(parts.map((part) => part.words).join('')).toBe(words)
    expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.words)).toEqual(['fromage', 'fromage'])
    expect(markedParts(words, [])).toEqual([{ at: 0, words, isMarked: false }])
  })
})

describe('the form of rules', () => {
  const typed = { links: '2', capitals: '70', articles: '3', spam: '90', trust: '10' }
  it('takes lists one word to a line, and figures', () => {
    expect(
      moderationForm.parse({ ...typed, banned: ' connard* \r\n\r\nconnard*\nsale  type', suspect: '' }),
    ).toMatchObject({
      banned: ['connard*', 'sale type'],
      suspect: [],
      trust: 10,
      proof: false,
    })
    expect(moderationForm.parse({ ...typed, proof: 'on' }).proof).toBe(true)
  })

  it('says in a sentence what it cannot take', () => {
    const message = (changes: object) => moderationForm.safeParse({ ...typed, ...changes }).error?.issues[0]?.message
    expect(message({ banned: '*' })).toBe('« * » n’a ni lettre ni chiffre.')
    expect(message({ banned: 'x'.repeat(61) })).toContain('est trop long')
    expect(message({ banned: Array.from({ length: 501 }, (_, each) => `mot${each}`).join('\n') })).toBe(
      'Au plus 500 mots.',
    )
    expect(message({ links: 'deux' })).toBe('Un nombre.')
    expect(message({ links: '-1' })).toBe('Zéro ou plus.')
    expect(message({ trust: '1.5' })).toBe('Un nombre entier.')
  })
})
