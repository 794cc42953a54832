import { describe, expect, it } from 'vitest'
import type { Block } from '../articles/document.rules'
import { h, image, note, p, points, text } from '../articles/document.samples'
import {
  type MarginNote,
  marginDeed,
  marginQuestion,
  NOTE_LENGTH,
  newsOf,
  passageOf,
  settledSentence,
} from './margin.rules'

describe('a passage', () => {
  it('is the words of a block, without its footnotes', () => {
    expect(passageOf(p(text('Le canal '), note('Voir page 3.'), text('rouvre.')))).toBe('Le canal rouvre.')
    expect(passageOf(h(2, 'Les écluses'))).toBe('Les écluses')
    expect(passageOf(points('Un point', 'Un autre'))).toBe('Un point Un autre')
  })

  it('is what is said of a picture, or its name', () => {
    expect(passageOf(image(7))).toBe('Une légende')
    const silent: Block = { type: 'image', attrs: { mediaId: 7, alt: null, caption: '', credit: '' } }
    expect(passageOf(silent)).toBe('Image')
    expect(passageOf({ type: 'embed', attrs: { url: 'https://exemple.fr/v', kind: 'other' } })).toBe(
      'https://exemple.fr/v',
    )
  })

  it('is cut between two words, and never within a character', () => {
    const long = passageOf(p(text('mot '.repeat(100))))
    expect(long).toMatch(/^(mot )+mot…$/)
    expect(long.length).toBeLessThanOrEqual(201)
    expect(passageOf(p(text(`a${'𝕏'.repeat(300)}`)))).toMatch(/^a(𝕏)+…$/u)
  })

  it('is empty where nothing is', () => {
    expect(passageOf(p())).toBe('')
    expect(passageOf(p(text('  ')))).toBe('')
  })
})

describe('what an editor sends', () => {
  const written = { act: 'write', articleId: '3', number: 4, block: 0, body: ' À vérifier. ' }

  it('is a deed of the margin, its words set right', () => {
    expect(marginDeed.parse(written)).toEqual({ act: 'write', articleId: 3, number: 4, block: 0, body: 'À vérifier.' })
    expect(marginDeed.safeParse({ ...written, body: 'é'.repeat(NOTE_LENGTH) }).success).toBe(true)
  })

  it.each([
    ['no words', { body: ' \n ' }],
    ['too many words', { body: 'é'.repeat(NOTE_LENGTH + 1) }],
    ['a block before the first', { block: -1 }],
    ['half a block', { block: 1.5 }],
    ['no version', { number: 0 }],
    ['an unknown act', { act: 'shred' }],
  ])('is refused with %s', (_, changes) => {
    expect(marginDeed.safeParse({ ...written, ...changes }).success).toBe(false)
  })

  it('names the notes whose place it knows', () => {
    expect(marginQuestion.parse({ articleId: '3', number: '4', known: '5,12' }).known).toEqual([5, 12])
    expect(marginQuestion.parse({ articleId: '3', number: '4' }).known).toEqual([])
    expect(marginQuestion.safeParse({ articleId: '3', number: '4', known: '5,' }).success).toBe(false)
  })
})

describe('what others wrote since', () => {
  const words = (id: number, isOwn: boolean, by: string | null = 'Ada Martin') => ({
    id,
    body: 'Oui',
    by,
    isOwn,
    at: new Date(),
  })
  const margin = (id: number, isOwn: boolean, ...answers: MarginNote['answers']): MarginNote => ({
    ...words(id, isOwn),
    passage: 'Un passage',
    resolved: null,
    answers,
  })

  it('is told once, and one’s own is not', () => {
    const before = [margin(1, false)]
    expect(newsOf(before, before)).toBe('')
    expect(newsOf(before, [...before, margin(2, true)])).toBe('')
    expect(newsOf(before, [...before, margin(2, false)])).toBe('Ada Martin a écrit une note.')
    expect(newsOf(before, [margin(1, false, words(2, false, null))])).toBe('Quelqu’un a répondu à une note.')
    expect(newsOf([], [margin(1, false, words(2, false)), margin(3, true)])).toBe('2 nouvelles notes ou réponses.')
    expect(newsOf(before, [])).toBe('')
  })
})

it('tells the second of two who was first', () => {
  expect(settledSentence({ by: 'Ada Martin' })).toBe('Ada Martin a déjà résolu cette note.')
  expect(settledSentence({ by: null })).toBe('Quelqu’un a déjà résolu cette note.')
  expect(settledSentence(null)).toContain('quelqu’un l’a rouverte')
})
