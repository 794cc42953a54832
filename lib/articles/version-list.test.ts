import { describe, expect, it } from 'vitest'
import { draftArticle, publishedArticle } from './article.samples'
import { doc, p, text } from './document.samples'
import { publishArticle } from './publish-article'
import { saveArticle } from './save-article'
import { setAside } from './set-aside'
import { findNeighbours, findVersionedArticle, listSessions } from './version-list.queries'
import { forgetWords } from './version-list.samples.queries'

type Draft = Awaited<ReturnType<typeof draftArticle>>

/** Saves a text of so many words; answers its number. */
async function save({ id, content, by }: Draft, base: number, words: number, session?: string): Promise<number> {
  const body = doc(p(text(Array.from({ length: words }, (_, at) => `mot${at}`).join(' '))))
  const editing = session ? { session, turn: base } : undefined
  const saved = await saveArticle({ articleId: id, base, content: { ...content, body }, by, editing })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.number
}

describe('listSessions', () => {
  it('lists working sessions, publications and what was kept aside, newest first, with their words', async () => {
    const draft = await publishedArticle()
    const first = await save(draft, draft.number, 10, 'session-a')
    const aside = await setAside({ articleId: draft.id, base: draft.number, content: draft.content, by: draft.by })
    if (!aside.ok) throw new Error(aside.reason)
    const last = await save(draft, first, 25, 'session-b')
    await publishArticle({ articleId: draft.id, number: last, update: 'fault', by: draft.by })

    const { sessions, older } = await listSessions(draft.id)
    expect(older).toBeNull()
    expect(sessions.map(({ newest }) => newest.number)).toEqual([last, aside.number, first, draft.number, 1])
    expect(sessions.map(({ growth }) => growth)).toEqual([15, -8, 8, 2, null])
    expect(sessions[0]?.newest).toMatchObject({ online: true, publishedAt: expect.any(Date), words: 25 })
    expect(sessions[1]?.newest.refused).toBe(true)
    expect(sessions[3]?.newest).toMatchObject({ online: false, publishedAt: expect.any(Date) })
    expect(await findVersionedArticle(draft.id)).toMatchObject({ latest: last, published: last, takenDown: false })
    expect(await findNeighbours(draft.id, draft.number, first)).toEqual({ previous: 1, next: last })
  })

  it('shows fifty sessions a page, and goes on where the page ended', async () => {
    const draft = await draftArticle()
    let base = draft.number
    for (let turn = 0; turn < 53; turn += 1) base = await save(draft, base, 10 + turn)
    const { sessions, older } = await listSessions(draft.id)
    expect([sessions.length, sessions[0]?.newest.number]).toEqual([50, base])
    const rest = await listSessions(draft.id, older ?? undefined)
    expect(rest.older).toBeNull()
    expect(rest.sessions.map(({ newest }) => newest.number)).toEqual([5, 4, 3, 2, 1])
  })

  it('counts versions from before they were counted, once', async () => {
    const draft = await draftArticle()
    await forgetWords(draft.id)
    const counted = async () => (await listSessions(draft.id)).sessions.map(({ newest }) => newest.words)
    expect(await counted()).toEqual([2, 0])
    expect(await counted()).toEqual([2, 0])
  })

  it('knows no article that does not exist', async () => {
    expect(await findVersionedArticle(999_999)).toBeNull()
    expect(await listSessions(999_999)).toEqual({ sessions: [], older: null })
  })
})
