import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { emptyContent } from '@/lib/articles/article.rules'
import { emptyDocument } from '@/lib/articles/document.rules'
import type { Draft } from './drafts.client'
import { Keeper } from './keeper.client'
import { keepingSentence } from './keeping-state.client'
import type { SaveAnswer } from './text-requests.client'

const titled = (headline: string): ArticleContent => ({ ...emptyContent(emptyDocument), headline })

/** A desk whose server and device answer as they are told. */
function desk() {
  let text = titled('')
  let online = true
  const sent: { base: number; headline: string; turn: number }[] = []
  const device: (Draft | null)[] = []
  const sentences: string[] = []
  const conflicts: unknown[] = []
  const answers: (SaveAnswer | null | Promise<SaveAnswer | null>)[] = []
  let number = 1
  const keeper = new Keeper({
    articleId: 7,
    accountId: 3,
    session: 'essai',
    base: { number: 1, content: text },
    read: () => text,
    send: async ({ base, content, editing }) => {
      sent.push({ base, headline: content.headline, turn: editing.turn })
      const prepared = answers.shift()
      if (prepared !== undefined) return prepared
      number += 1
      return { ok: true, number, savedAt: '2026-11-25T13:03:00Z' }
    },
    keep: async (draft) => void device.push(draft),
    forget: async () => void device.push(null),
    isOnline: () => online,
    onState: (state, onDevice) => void sentences.push(keepingSentence(state, onDevice)),
    onConflict: (stale) => void conflicts.push(stale),
  })
  const type = (headline: string) => {
    text = titled(headline)
    keeper.touch()
  }
  const goOffline = () => {
    online = false
  }
  return { keeper, type, sent, device, sentences, conflicts, answers, goOffline }
}

const stale: SaveAnswer = {
  ok: false,
  reason: 'stale-version',
  keptNumber: 9,
  latestNumber: 8,
  latestBy: 'Marie',
  latestAt: '2026-11-25T13:00:00Z',
}

describe('a text while it is written', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is kept on the device within moments, and by the server within two seconds of a pause', async () => {
    const { type, sent, device, sentences } = desk()
    type('Un')
    await vi.advanceTimersByTimeAsync(300)
    expect(device.at(-1)?.content.headline).toBe('Un')
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1700)
    expect(sent).toEqual([{ base: 1, headline: 'Un', turn: 1 }])
    expect(sentences.at(-1)).toBe('Enregistré à 14\u00a0h\u00a003')
    expect(device.at(-1)).toBeNull()
  })

  it('goes to the server every ten seconds while nobody pauses', async () => {
    const { type, sent } = desk()
    for (let key = 0; key < 60; key++) {
      type('x'.repeat(key + 1))
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(sent.length).toBeGreaterThanOrEqual(2)
    expect(sent.length).toBeLessThanOrEqual(4)
  })

  it('goes on from each answer, and keeps what was typed meanwhile', async () => {
    const { type, sent, answers, device } = desk()
    let answer: (save: SaveAnswer) => void = () => {}
    const late = new Promise<SaveAnswer | null>((resolve) => {
      answer = resolve
    })
    answers.push(late)
    type('Un')
    await vi.advanceTimersByTimeAsync(1000)
    type('Un deux')
    await vi.advanceTimersByTimeAsync(500)
    answer({ ok: true, number: 5, savedAt: '2026-11-25T13:03:00Z' })
    await vi.advanceTimersByTimeAsync(100)
    expect(device.at(-1)?.content.headline).toBe('Un deux')
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent.at(-1)).toEqual({ base: 5, headline: 'Un deux', turn: 2 })
  })

  it('is said to be on the device when the network is gone, and sent when it is back', async () => {
    const { keeper, type, sent, answers, sentences, goOffline } = desk()
    goOffline()
    answers.push(null, null)
    type('Dans le train')
    await vi.advanceTimersByTimeAsync(1500)
    expect(sentences.at(-1)).toBe('Hors ligne, gardé sur cet appareil')
    expect(keeper.isAtRisk).toBe(false)
    keeper.flush()
    await vi.advanceTimersByTimeAsync(10)
    expect(sentences.at(-1)).toBe('Hors ligne, gardé sur cet appareil')
    keeper.flush()
    await vi.advanceTimersByTimeAsync(10)
    expect(sent.at(-1)?.headline).toBe('Dans le train')
    expect(sentences.at(-1)).toMatch(/^Enregistré/)
  })

  it('is tried again by itself after an hour without an answer', async () => {
    const { type, sent, answers, sentences } = desk()
    answers.push(...Array.from({ length: 100 }, () => null))
    type('Une heure')
    await vi.advanceTimersByTimeAsync(1_800_000)
    expect(sentences.at(-1)).toMatch(/^Le serveur ne répond pas/)
    answers.length = 0
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sentences.at(-1)).toMatch(/^Enregistré/)
    expect(sent.at(-1)?.headline).toBe('Une heure')
  })

  it('waits for the next change after a refusal that asking again does not change', async () => {
    const { type, sent, answers, sentences } = desk()
    answers.push({ ok: false, reason: 'forbidden' })
    type('Un')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(sentences.at(-1)).toMatch(/ne permet pas cette action.*gardé sur cet appareil/)
    type('Un deux')
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent).toHaveLength(2)
  })

  it('sends nothing more in a conflict, keeps on the device what is typed, and goes on from the version chosen', async () => {
    const { keeper, type, sent, answers, device, conflicts, sentences } = desk()
    answers.push(stale)
    type('Le mien')
    await vi.advanceTimersByTimeAsync(1000)
    expect(conflicts).toEqual([stale])
    type('Le mien, et la suite')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(device.at(-1)?.content.headline).toBe('Le mien, et la suite')
    expect(sentences.at(-1)).toBe('Conflit, gardé sur cet appareil')
    await keeper.goOn({ number: 8, content: titled('Le leur') })
    expect(sent.at(-1)).toEqual({ base: 8, headline: 'Le mien, et la suite', turn: 2 })
    await vi.advanceTimersByTimeAsync(10)
    expect(device.at(-1)).toBeNull()
  })

  it('numbers every attempt, so that an overtaken one is known', async () => {
    const { type, sent, answers } = desk()
    answers.push(null)
    type('Un')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent.map(({ turn }) => turn)).toEqual([1, 2])
  })

  it('says so where the browser keeps nothing, and counts as at risk until the server has it', async () => {
    const { answers, sentences } = desk()
    const lonely = new Keeper({
      articleId: 7,
      accountId: 3,
      session: 'essai',
      base: { number: 1, content: titled('') },
      read: () => titled('Un'),
      send: async () => answers.shift() ?? null,
      keep: () => Promise.reject(new Error('no storage')),
      forget: async () => {},
      isOnline: () => false,
      onState: (state, onDevice) => void sentences.push(keepingSentence(state, onDevice)),
      onConflict: () => {},
    })
    lonely.touch()
    await vi.advanceTimersByTimeAsync(1500)
    expect(sentences.at(-1)).toBe('Hors ligne, gardé seulement dans cet onglet')
    expect(lonely.isAtRisk).toBe(true)
    lonely.stop()
  })
})
