import { describe, expect, it } from 'vitest'
import { type ArticleContent, articleContent, emptyContent, sameContent } from './article.rules'
import { type Block, plainText } from './document.rules'
import { doc, h, image, p, text } from './document.samples'
import { choicesFor, contentFrom, mergeContents } from './merge.rules'

const content = (blocks: Block[], changes: Partial<ArticleContent> = {}): ArticleContent => ({
  ...emptyContent(doc(...blocks)),
  headline: 'Le canal rouvre',
  keywords: ['canal'],
  bylines: [{ id: 1, part: 'text' as const }],
  ...changes,
})

const paragraphs = (...words: string[]) => words.map((each) => p(text(each)))
const story = [
  'Le canal rouvre lundi après deux ans de travaux.',
  'La région a payé la moitié des écluses neuves.',
  'Les mariniers attendaient cette date depuis longtemps.',
  'Une fête est prévue dimanche sur le quai nord.',
]
const base = content(paragraphs(...story))
const changed = (at: number, words: string, from = story) => from.map((each, index) => (index === at ? words : each))
const told = (merged: ArticleContent) => plainText(merged.body).split('\n')
const differences = (texts: { mine: ArticleContent; theirs: ArticleContent }) =>
  mergeContents({ base, ...texts }).filter(({ kind }) => kind !== 'same')

// numbers that look random and are the same at every run (mulberry32)
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

const vocabulary = 'canal écluse quai région marinier fête date travaux lundi dimanche moitié nord péage chaland'.split(
  ' ',
)

/** A text of another hand: some blocks changed, taken away, moved or added, some fields as well. */
function edited(from: ArticleContent, roll: (sides: number) => number, hand: string): ArticleContent {
  const sentence = () => Array.from({ length: 3 + roll(8) }, () => vocabulary[roll(vocabulary.length)]).join(' ')
  const body = [...from.body.content]
  for (let edits = roll(6); edits > 0; edits -= 1) {
    const at = roll(body.length + 1)
    const kind = roll(5)
    const one = body[at]
    if (kind === 0) body.splice(at, 0, p(text(`${hand}${roll(9999)} ${sentence()}`)))
    else if (kind === 1 && one) body.splice(at, 1)
    else if (kind === 2 && one) body.splice(at, 1, p(text(`${plainText(one)} ${hand}${roll(9999)}`)))
    else if (kind === 3 && one) body.splice(roll(body.length), 0, ...body.splice(at, 1))
    else body.splice(at, 1, p(text(`${hand}${roll(9999)} ${sentence()}`)), h(2, `${hand}${roll(9999)}`))
  }
  const headline = roll(3) === 0 ? `${from.headline} ${hand}` : from.headline
  return { ...from, headline, body: { ...from.body, content: body } }
}

const trials = Array.from({ length: 300 }, (_, seed) => {
  const roll = dice(seed + 1)
  const start = content(
    Array.from({ length: roll(12) }, () => p(text(`${vocabulary[roll(14)]} ${vocabulary[roll(14)]} ${roll(30)}`))),
  )
  return { base: start, mine: edited(start, roll, 'moi'), theirs: edited(start, roll, 'eux') }
})

describe('mergeContents', () => {
  it('takes the other text when only the other hand wrote, and mine when only I did', () => {
    for (const { base: start, mine, theirs } of trials) {
      const full = (one: ArticleContent) =>
        one.body.content.length > 0 ? one : { ...one, body: doc({ type: 'paragraph' }) }
      expect(contentFrom(mergeContents({ base: start, mine, theirs: start }))).toEqual(full(mine))
      expect(contentFrom(mergeContents({ base: start, mine: start, theirs }))).toEqual(full(theirs))
      expect(sameContent(contentFrom(mergeContents({ base: start, mine, theirs: mine })), full(mine))).toBe(true)
    }
  })

  it('gives back either text whole when it is chosen everywhere', () => {
    for (const texts of trials) {
      const parts = mergeContents(texts)
      for (const side of ['mine', 'theirs'] as const) {
        const everywhere = Object.fromEntries(parts.map((_, index) => [index, side]))
        expect(told(contentFrom(parts, everywhere))).toEqual(told(texts[side]))
        expect(contentFrom(parts, everywhere).headline).toBe(texts[side].headline)
      }
    }
  })

  it('loses no word that one hand wrote, whatever the other did', () => {
    for (const texts of trials) {
      const merged = told(contentFrom(mergeContents(texts))).join(' ')
      const start = told(texts.base).join(' ').split(' ')
      for (const side of ['mine', 'theirs'] as const) {
        const written = told(texts[side]).join(' ').split(' ')
        for (const word of written.filter((each) => !start.includes(each))) expect(merged).toContain(word)
      }
      for (const part of mergeContents(texts)) {
        if (part.part !== 'body' || part.kind !== 'both') continue
        const kept = told({ ...texts.base, body: { type: 'doc', content: [...part.theirs, ...part.mine] } }).join(' ')
        expect(merged.replaceAll(/\s+/g, ' ')).toContain(kept.replaceAll(/\s+/g, ' '))
      }
    }
  })

  it('keeps changes of neighbouring paragraphs apart, and asks nothing about them', () => {
    const mine = content(paragraphs(...changed(1, 'La région a payé les trois quarts des écluses neuves.')))
    const theirs = content(paragraphs(...changed(2, 'Les mariniers attendaient cette date depuis dix ans.')))
    expect(differences({ mine, theirs }).map(({ kind }) => kind)).toEqual(['mine', 'theirs'])
    expect(told(contentFrom(mergeContents({ base, mine, theirs })))).toEqual([
      story[0],
      'La région a payé les trois quarts des écluses neuves.',
      'Les mariniers attendaient cette date depuis dix ans.',
      story[3],
    ])
  })

  it('puts both versions of a paragraph that both changed one after the other, the other one first', () => {
    const mine = content(paragraphs(...changed(0, 'Le canal rouvre lundi après trois ans de travaux.')))
    const theirs = content(paragraphs(...changed(0, 'Le canal rouvre mardi après deux ans de travaux.')))
    const parts = mergeContents({ base, mine, theirs })
    expect(differences({ mine, theirs })).toMatchObject([{ part: 'body', kind: 'both' }])
    expect(told(contentFrom(parts)).slice(0, 2)).toEqual([
      'Le canal rouvre mardi après deux ans de travaux.',
      'Le canal rouvre lundi après trois ans de travaux.',
    ])
  })

  it('keeps a paragraph that one hand rewrote while the other took it away', () => {
    const rewritten = changed(3, 'Une fête est prévue samedi sur le quai nord.')
    const mine = content(paragraphs(...story.slice(0, 3)))
    const parts = mergeContents({ base, mine, theirs: content(paragraphs(...rewritten)) })
    expect(told(contentFrom(parts))).toEqual(rewritten)
    const asked = parts.findIndex(({ kind }) => kind === 'both')
    expect(told(contentFrom(parts, { [asked]: 'mine' }))).toEqual(story.slice(0, 3))
  })

  it('says a paragraph that both added alike once', () => {
    const longer = content(paragraphs(...story, 'Le péage reste le même.'))
    expect(differences({ mine: longer, theirs: longer })).toEqual([])
  })

  it('knows a text again whatever order its attributes have, cut words and empty lists among them', () => {
    const written = { type: 'paragraph', content: [text('Le canal '), text('rouvre')] } as const
    const cut = content([written as unknown as Block])
    const whole = content([{ type: 'paragraph', content: [{ text: 'Le canal rouvre', type: 'text', marks: [] }] }])
    expect(mergeContents({ base: cut, mine: whole, theirs: cut }).every(({ kind }) => kind === 'same')).toBe(true)
  })

  it('joins lists that both lengthened, as far as they may grow, and keeps my single fields', () => {
    const mine = content(
      story.map((each) => p(text(each))),
      { keywords: ['canal', 'Saône'], headline: 'À moi' },
    )
    const theirs = content(
      story.map((each) => p(text(each))),
      { keywords: ['canal', 'écluses'], headline: 'À eux' },
    )
    const merged = contentFrom(mergeContents({ base, mine, theirs }))
    expect(merged).toMatchObject({ headline: 'À moi', keywords: ['canal', 'Saône', 'écluses'] })
    const many = (name: string) => ({ ...mine, keywords: Array.from({ length: 8 }, (_, at) => `${name} ${at}`) })
    const parts = mergeContents({ base, mine: many('un'), theirs: many('deux') })
    const keywords = parts.find(({ part }) => part === 'keywords')
    expect(keywords && choicesFor(keywords)).toEqual(['mine', 'theirs'])
    expect(articleContent.safeParse(contentFrom(parts)).success).toBe(true)
  })

  it('recognises a picture by itself when its caption changed, and never leaves a text without a block', () => {
    const picture = image(7)
    const captioned = { ...picture, attrs: { ...picture.attrs, caption: 'Tout autre chose' } }
    const parts = mergeContents({ base: content([picture]), mine: content([captioned]), theirs: content([picture]) })
    expect(parts.filter(({ kind }) => kind !== 'same')).toMatchObject([{ kind: 'mine', mine: [captioned] }])
    expect(contentFrom(mergeContents({ base, mine: content([]), theirs: base })).body.content).toEqual([
      { type: 'paragraph' },
    ])
  })

  it('merges long texts changed in many places, and one that has nothing in common with its base', () => {
    const roll = dice(7)
    const sentence = () => Array.from({ length: 70 }, () => `${vocabulary[roll(14)]}${roll(400)}`).join(' ')
    const long = Array.from({ length: 715 }, sentence)
    const scattered = (hand: string) =>
      content(paragraphs(...long.map((each, at) => (at % 14 === roll(14) ? `${each} ${hand}` : each))))
    const start = content(paragraphs(...long))
    const [mine, theirs] = [scattered('moi'), scattered('eux')]
    const merged = contentFrom(mergeContents({ base: start, mine, theirs })).body.content
    const additions = (body: readonly Block[], hand: string) => JSON.stringify(body).split(` ${hand}"`).length - 1
    expect(additions(merged, 'moi')).toBe(additions(mine.body.content, 'moi'))
    expect(additions(merged, 'eux')).toBe(additions(theirs.body.content, 'eux'))
    const other = content(paragraphs(...Array.from({ length: 715 }, sentence)))
    const both = contentFrom(mergeContents({ base: start, mine: other, theirs })).body.content
    const there = new Set(both.map((block) => JSON.stringify(block)))
    expect(other.body.content.filter((block) => !there.has(JSON.stringify(block)))).toEqual([])
  })
})
