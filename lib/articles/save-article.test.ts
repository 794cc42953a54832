import { describe, expect, it } from 'vitest'
import { findForEditing } from './article.queries'
import { draftArticle } from './article.samples'
import { publishArticle } from './publish-article'
import { saveArticle } from './save-article'
import { setAside } from './set-aside'
import { listVersions } from './version-list.queries'

describe('saveArticle', () => {
  it('lets one of twenty saves from the same version through, and keeps the texts of the others', async () => {
    const { id, number, content, by } = await draftArticle()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        saveArticle({ articleId: id, base: number, content: { ...content, headline: `Texte ${writer}` }, by }),
      ),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const versions = await listVersions(id)
    expect(versions.filter((version) => version.refused)).toHaveLength(19)
    const winner = outcomes.findIndex((outcome) => outcome.ok)
    expect((await findForEditing(id))?.content.headline).toBe(`Texte ${winner}`)
  })

  it('makes no version of a text that changes nothing', async () => {
    const { id, number, content, by } = await draftArticle()
    const again = await saveArticle({ articleId: id, base: number, content, by })
    expect(again).toMatchObject({ ok: true, number })
    expect(await listVersions(id)).toHaveLength(2)
  })

  it('refuses an article that does not exist', async () => {
    const { content, by } = await draftArticle()
    expect(await saveArticle({ articleId: 999_999, base: 1, content, by })).toEqual({
      ok: false,
      reason: 'article-not-found',
    })
  })

  it('keeps a draft whose picture and byline are gone, without them', async () => {
    const { id, number, content, by } = await draftArticle()
    const lead = { mediaId: 424_242, alt: '', caption: '', credit: '' }
    const saved = await saveArticle({
      articleId: id,
      base: number,
      content: { ...content, headline: 'Autre', lead, bylines: [{ id: 909, part: 'text' as const }] },
      by,
    })
    expect(saved.ok).toBe(true)
    expect((await findForEditing(id))?.content).toMatchObject({ lead: null, bylines: [] })
  })

  const tab = (turn: number, session = 'un-onglet') => ({ session, turn })

  it('takes a tab’s next text on top of its own last one, whose answer was lost', async () => {
    const { id, number, content, by } = await draftArticle()
    const lost = { ...content, headline: 'Le texte dont la réponse s’est perdue' }
    await saveArticle({ articleId: id, base: number, content: lost, by, editing: tab(1) })
    const next = { ...content, headline: 'Le suivant' }
    const saved = await saveArticle({ articleId: id, base: number, content: next, by, editing: tab(2) })
    expect(saved.ok).toBe(true)
    expect((await findForEditing(id))?.content.headline).toBe('Le suivant')
  })

  it('lets no text of a tab that was overtaken on the way replace a later one', async () => {
    const { id, number, content, by } = await draftArticle()
    const later = await saveArticle({
      articleId: id,
      base: number,
      content: { ...content, headline: 'Le second' },
      by,
      editing: tab(2),
    })
    const earlier = await saveArticle({
      articleId: id,
      base: number,
      content: { ...content, headline: 'Le premier' },
      by,
      editing: tab(1),
    })
    expect(earlier).toEqual(later)
    expect((await findForEditing(id))?.content.headline).toBe('Le second')
  })

  it('refuses a tab whose last text somebody has saved upon since, and keeps its text aside', async () => {
    const { id, number, content, by } = await draftArticle()
    const first = await saveArticle({
      articleId: id,
      base: number,
      content: { ...content, headline: 'Un' },
      by,
      editing: tab(1),
    })
    if (!first.ok) throw new Error(first.reason)
    await saveArticle({
      articleId: id,
      base: first.number,
      content: { ...content, headline: 'D’un autre onglet' },
      by,
      editing: tab(1, 'un-autre'),
    })
    const late = await saveArticle({
      articleId: id,
      base: first.number,
      content: { ...content, headline: 'Deux' },
      by,
      editing: tab(2),
    })
    expect(late).toMatchObject({ ok: false, reason: 'stale-version' })
    expect((await listVersions(id)).filter(({ refused }) => refused)).toHaveLength(1)
  })

  it('keeps a tab’s first and last texts, and not each one between', async () => {
    const { id, number, content, by } = await draftArticle()
    let base = number
    for (let turn = 1; turn <= 12; turn++) {
      const saved = await saveArticle({
        articleId: id,
        base,
        content: { ...content, headline: `Texte ${turn}` },
        by,
        editing: tab(turn),
      })
      if (!saved.ok) throw new Error(saved.reason)
      base = saved.number
    }
    expect((await listVersions(id)).map((version) => version.number)).toEqual([base, number + 1, 2, 1])
    expect((await findForEditing(id))?.content.headline).toBe('Texte 12')
  })

  it('never thins out what readers saw', async () => {
    const { id, number, content, by } = await draftArticle()
    let base = number
    for (let turn = 1; turn <= 6; turn++) {
      const text = { ...content, headline: `Texte ${turn}` }
      const saved = await saveArticle({ articleId: id, base, content: text, by, editing: tab(turn) })
      if (!saved.ok) throw new Error(saved.reason)
      base = saved.number
      if (turn === 3) await publishArticle({ articleId: id, number: base, update: 'substance', by })
    }
    const kept = (await listVersions(id)).map((version) => version.number)
    expect(kept).toEqual([base, number + 3, number + 1, 2, 1])
  })
})

describe('setAside', () => {
  it('keeps a text beside the line of versions, and leaves the line as it was', async () => {
    const { id, number, content, by } = await draftArticle()
    const aside = { ...content, headline: 'À part' }
    const outcome = await setAside({ articleId: id, base: number, content: aside, by })
    expect(outcome).toEqual({ ok: true, number: number + 1 })
    expect((await findForEditing(id))?.number).toBe(number)
    expect((await listVersions(id))[0]).toMatchObject({ number: number + 1, refused: true })
  })
})
