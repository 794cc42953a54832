import { afterEach, describe, expect, it, vi } from 'vitest'
import { documentOf, fronts, gate, html } from './front.samples'

const { begin, stopAll } = fronts()
afterEach(async () => {
  vi.useRealTimers()
  await stopAll()
})

/** A newspaper whose every page shows `article:1` at its present edition, and holds renders back while `slow` is set. */
async function newspaper() {
  const state = { edition: 1, slow: undefined as ReturnType<typeof gate> | undefined, broken: false, away: false }
  const front = await begin(async (request, response) => {
    const { edition, slow } = state
    await slow?.opened
    if (state.away) response.destroy()
    else if (state.broken) response.writeHead(500, html).end('x')
    else response.writeHead(200, html).end(documentOf(`édition ${edition}`, request.url === '/b' ? 'b' : 'article:1'))
  })
  const edition = async (path = '/a') => /édition (\d)/.exec((await front.get(path)).text)?.[1]
  return { front, state, edition }
}

describe('a purge', () => {
  it('drops the pages that show what changed, and no others', async () => {
    const { front, state, edition } = await newspaper()
    await edition('/a')
    await edition('/b')
    state.edition = 2
    front.purge({ tags: ['article:1', 'front'], immediately: true })
    expect(await edition('/a')).toBe('2')
    expect(await edition('/b')).toBe('1')
  })

  it('has a page that was being rendered not kept, and not shown to whoever asks after it', async () => {
    const { front, state, edition } = await newspaper()
    const slow = gate()
    state.slow = slow
    const before = edition()
    await expect.poll(() => front.asked.length).toBe(1)
    state.edition = 2
    state.slow = undefined
    front.purge({ tags: ['article:1'], immediately: true })
    expect(await edition()).toBe('2')
    slow.open()
    expect(await before).toBe('1')
    expect(await edition()).toBe('2')
    expect(front.asked).toHaveLength(2)
  })

  it('with grace lets the old page stand in while the new one is rendered, for a second', async () => {
    const { front, state, edition } = await newspaper()
    await edition()
    state.edition = 2
    const slow = gate()
    state.slow = slow
    front.purge({ tags: ['article:1'], immediately: false })
    const first = edition()
    await expect.poll(() => front.asked.length).toBe(2)
    expect(await edition()).toBe('1')
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 1001)
    const late = edition()
    slow.open()
    expect(await first).toBe('2')
    expect(await late).toBe('2')
    expect(front.asked).toHaveLength(2)
  })

  it('of a correction or a takedown shows the old page to nobody, not even when the new one cannot be had', async () => {
    const { front, state, edition } = await newspaper()
    await edition()
    state.away = true
    front.purge({ tags: ['article:1'], immediately: true })
    expect((await front.get('/a')).status).toBe(503)
    state.away = false
    state.edition = 2
    expect(await edition()).toBe('2')
  })
})

describe('when the news of purges breaks off', () => {
  it('nothing kept is served unasked: it may have changed', async () => {
    const { front, state, edition } = await newspaper()
    await edition()
    front.loseNews()
    state.edition = 2
    expect(await edition()).toBe('2')
    state.edition = 3
    expect(await edition()).toBe('3')
    front.regainNews()
    state.edition = 4
    expect(await edition()).toBe('4')
    state.edition = 5
    expect(await edition()).toBe('4')
  })

  it('what was missed is not shown later, even when nothing better can be had', async () => {
    const { front, state, edition } = await newspaper()
    await edition()
    front.loseNews()
    state.away = true
    // until the news is back, the database may simply be away
    expect(await edition()).toBe('1')
    front.regainNews()
    expect((await front.get('/a')).status).toBe(503)
  })

  it('a render that began before an edit is not shared with whoever asks after it', async () => {
    const { front, state, edition } = await newspaper()
    front.loseNews()
    const slow = gate()
    state.slow = slow
    const before = edition()
    await expect.poll(() => front.asked.length).toBe(1)
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 201)
    state.edition = 2
    state.slow = undefined
    expect(await edition()).toBe('2')
    slow.open()
    expect(await before).toBe('1')
  })

  it('a page being rendered meanwhile is not kept', async () => {
    const { front, state, edition } = await newspaper()
    const slow = gate()
    state.slow = slow
    const before = edition()
    await expect.poll(() => front.asked.length).toBe(1)
    front.loseNews()
    front.regainNews()
    slow.open()
    expect(await before).toBe('1')
    state.slow = undefined
    state.edition = 2
    expect(await edition()).toBe('2')
  })
})

describe('when Next or the database is away', () => {
  it('kept pages go on being served with their age, others answer 503, and recovery needs nobody', async () => {
    const { front, state, edition } = await newspaper()
    await edition()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 700_000)
    state.away = true
    const stale = async () => {
      const answer = await front.get('/a')
      expect(answer.status).toBe(200)
      expect(Number(answer.headers.age)).toBeGreaterThanOrEqual(700)
    }
    await stale()
    // readers do not wait for what fails: one of them a second finds out whether it still does
    const asked = front.asked.length
    for (const _ of [1, 2, 3]) await stale()
    expect(front.asked).toHaveLength(asked)
    const unknown = await front.get('/jamais-vu')
    expect(unknown.status).toBe(503)
    expect(unknown.headers['retry-after']).toBe('5')
    expect(unknown.text).toContain('Le journal revient')

    state.away = false
    state.edition = 2
    vi.setSystemTime(Date.now() + 1001)
    expect(await edition()).toBe('2')
    expect((await front.get('/a')).headers.age).toBeUndefined()
  })

  it('a render that fails for want of the database is no fault of the page', async () => {
    const { front, state } = await newspaper()
    state.broken = true
    expect((await front.get('/a')).status).toBe(500)
    front.loseNews()
    expect((await front.get('/a')).status).toBe(503)
  })

  it('a page with a fault of its own shows its last good edition', async () => {
    const { front, state } = await newspaper()
    await front.get('/a')
    front.purge({ tags: ['article:1'], immediately: false })
    state.broken = true
    const answer = await front.get('/a')
    expect(answer.text).toContain('édition 1')
    expect(answer.headers.age).toBe('0')
    expect((await front.get('/b')).text).toContain('Référence')
  })
})
