import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import { addSection } from '../sections/add-section'
import { findMoved } from './redirect.queries'
import { freshPath, move, redirector, takeDown } from './redirect.samples'
import { removeHandmade } from './remove-redirect'

const { editor, make, done } = redirector()

describe('at the same moment', () => {
  it('one of A → B and B → A is refused', async () => {
    const { path } = await publishedArticle()
    const from = freshPath()
    const outcomes = await Promise.all([make(from, path), make(path, from)])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
  })

  it('two addresses that are led to each other never lead in circles', async () => {
    const [a, b] = [await publishedArticle(), await publishedArticle()]
    await takeDown(a)
    await takeDown(b)
    const [toA, toB] = [freshPath(), freshPath()]
    await driver()`insert into redirects (from_path, article_id, made_at) values (${toA}, ${a.id}, now()), (${toB}, ${b.id}, now())`
    const outcomes = await Promise.all([make(a.path, toB), make(b.path, toA)])
    expect(outcomes.some(({ ok }) => !ok)).toBe(true)
    expect(await findMoved(toA)).toMatchObject({ path: null })
  })

  it('twelve who redirect one address are told by the first of them', async () => {
    const from = freshPath()
    const ends = Array.from({ length: 12 }, (_, each) => `https://exemple.org/${each}`)
    const outcomes = await Promise.all(ends.map((to) => make(from, to)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const present = (await findMoved(from))?.path
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome).toMatchObject({ present })
  })

  it('an article that is published where somebody redirects is found there', async () => {
    const article = await publishedArticle()
    const path = `/essai/course-${article.id}`
    await Promise.all([move(article, `course-${article.id}`), make(path, 'https://exemple.org/')])
    const rows = await driver()`select from_path from redirects where from_path = ${path}`
    expect(rows).toEqual([])
  })
})

describe('what the site does itself', () => {
  it('takes an address back for an article, and for a section', async () => {
    const article = await publishedArticle()
    const path = `/essai/retour-${article.id}`
    await done(path, 'https://exemple.org/')
    expect(await move(article, `retour-${article.id}`)).toBe(path)
    expect(await findMoved(path)).toBeNull()
    await done('/climat', 'https://exemple.org/')
    await addSection({ name: 'Climat', description: '', hue: 'red', parentId: null })
    expect(await findMoved('/climat')).toBeNull()
  })

  it('leaves a redirect that nobody removes by hand', async () => {
    const article = await publishedArticle()
    const old = article.path
    const path = await move(article, `suivi-${article.id}`)
    expect(await removeHandmade({ path: old, by: await editor() })).toEqual({ ok: false, reason: 'redirect-not-found' })
    expect(await findMoved(old)).toEqual({ id: article.id, path })
  })
})
