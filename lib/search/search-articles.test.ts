import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import type { Document } from '../articles/document.rules'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { moveBack } from './search.samples.queries'
import { type Question, searchArticles } from './search-articles'

const body = (...paragraphs: string[]): Document => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

const ask = (text: string, changes: Partial<Question> = {}) =>
  searchArticles({ text, narrowing: { lists: [] }, sort: 'relevance', page: 1, ...changes })

async function idsFor(text: string, changes: Partial<Question> = {}): Promise<number[]> {
  const answer = await ask(text, changes)
  return answer.kind === 'found' ? answer.hits.map(({ article }) => article.id) : []
}

describe('a search', () => {
  it('finds words in other forms, without accents and ligatures, and in captions, keywords and signatures', async () => {
    const article = await publishedArticle({
      headline: 'Les élèves dessinent des œuvres',
      body: body('Aujourd’hui, l’écluse était fermée.'),
      keywords: ['Navigation fluviale'],
    })
    for (const text of [
      'eleve dessiné',
      'ÉLÈVES',
      'oeuvre',
      'ecluses',
      'fermées',
      'navigation',
      "aujourd'hui",
      'essai',
    ]) {
      expect(await idsFor(text), text).toContain(article.id)
    }
  })

  it('puts the headline over the text, and the newer over the older', async () => {
    const mentioned = await publishedArticle({ body: body('Une histoire de zeppelin.') })
    const titled = await publishedArticle({ headline: 'Le zeppelin revient' })
    const newer = await publishedArticle({ body: body('Une histoire de zeppelin.') })
    await moveBack(mentioned.id, 800)
    expect(await idsFor('zeppelin')).toEqual([titled.id, newer.id, mentioned.id])
    expect(await idsFor('zeppelin', { sort: 'date' })).toEqual([newer.id, titled.id, mentioned.id])
  })

  it('keeps phrases together over stop words, and leaves out what is excluded', async () => {
    const phrase = await publishedArticle({ body: body('Le cessez-le-feu tient ; les marées montent.') })
    const apart = await publishedArticle({ body: body('Il cesse de pleuvoir. Du feu couve, et montent les marées.') })
    expect(await idsFor('cessez feu')).toEqual(expect.arrayContaining([phrase.id, apart.id]))
    expect(await idsFor('cessez-le-feu')).toEqual([phrase.id])
    expect(await idsFor('« les marées montent »')).toEqual([phrase.id])
    expect(await idsFor('marées -couver')).toEqual([phrase.id])
    expect(await idsFor('marées -"cessez le feu"')).toEqual([apart.id])
  })

  it('takes OU for an alternative and « or » for gold', async () => {
    const gold = await publishedArticle({ body: body('Le lingot d’or pesait lourd.') })
    const silver = await publishedArticle({ body: body('Un lingot d’argent.') })
    expect(await idsFor('lingot l’or')).toEqual([gold.id])
    expect((await idsFor('or OU argent')).sort()).toEqual([gold.id, silver.id].sort())
  })

  it('is narrowed by list and by time', async () => {
    const old = await publishedArticle({ body: body('Le funiculaire.') })
    const recent = await publishedArticle({ body: body('Le funiculaire.') })
    await moveBack(old.id, 400)
    const section = `section:${recent.content.sectionId}`
    const ask = (narrowing: Question['narrowing']) => idsFor('funiculaire', { narrowing })
    const lastYear = new Date(Date.now() - 365 * 86_400_000)
    expect(await ask({ lists: [section] })).toHaveLength(2)
    expect(await ask({ lists: [section, 'section:999'] })).toEqual([])
    expect(await ask({ lists: [], from: lastYear })).toEqual([recent.id])
    expect(await ask({ lists: [], to: lastYear })).toEqual([old.id])
    expect(await ask({ lists: [], from: lastYear, to: lastYear })).toEqual([])
  })

  it('pages through everything by date, each article once', async () => {
    const made: number[] = []
    for (let each = 0; each < 45; each++) made.unshift((await publishedArticle({ body: body('Un ballast.') })).id)
    const seen: number[] = []
    let before: Question['narrowing']['before']
    do {
      const answer = await ask('ballast', { sort: 'date', narrowing: { lists: [], before } })
      if (answer.kind !== 'found') throw new Error(answer.kind)
      seen.push(...answer.hits.map(({ article }) => article.id))
      before = answer.next ?? undefined
    } while (before)
    expect(seen).toEqual(made)
    expect(await ask('ballast', { page: 3 })).toMatchObject({ count: 45, more: false, pages: 3 })
    expect(await idsFor('ballast', { page: 3 })).toHaveLength(5)
    expect(await idsFor('ballast', { page: 4 })).toEqual([])
  })

  it('shows a takedown, a republication and a return at once', async () => {
    const article = await publishedArticle({ body: body('Un ornithorynque.') })
    const { id: articleId, by } = article
    await unpublishArticle({ articleId, reason: 'Erreur', by })
    expect(await idsFor('ornithorynque')).toEqual([])
    const content = { ...article.content, body: body('Un échidné.') }
    const saved = await saveArticle({ articleId, base: article.number, content, by })
    if (!saved.ok) throw new Error(saved.reason)
    await publishArticle({ articleId, number: saved.number, update: 'fault', by })
    expect(await idsFor('ornithorynque')).toEqual([])
    expect(await idsFor('échidné')).toEqual([articleId])
  })

  it('marks what was looked for, in whatever form, and never as HTML', async () => {
    await publishedArticle({
      headline: 'Les <b>sémaphores</b> veillent',
      body: body('Rien ici.', 'On a vu le Sémaphore de la pointe, & un autre.'),
    })
    const answer = await ask('semaphore')
    if (answer.kind !== 'found') throw new Error(answer.kind)
    const marked = (pieces: { text: string; marked: boolean }[] = []) =>
      pieces.filter((piece) => piece.marked).map(({ text }) => text)
    expect(marked(answer.hits[0]?.headline)).toEqual(['sémaphores'])
    expect(marked(answer.hits[0]?.excerpt)).toEqual(['Sémaphore'])
    expect(answer.hits[0]?.headline[0]).toEqual({ text: 'Les <b>', marked: false })
  })

  it.each([
    ['les', 'no-words'],
    ['À LA ÉTAIENT etaient', 'no-words'],
    ['-rien', 'no-words'],
    ['mot OU -rien', 'no-words'],
    ['🌍', 'no-words'],
    ['" & | ! ( :* <->', 'no-words'],
    ["'; drop table articles; --", 'found'],
    ['"jamais refermé', 'found'],
    ['mot:* & autre <2> (', 'found'],
    ['\\', 'no-words'],
    ['a'.repeat(200), 'found'],
    ['مرحبا', 'found'],
  ])('answers %j with %s', async (text, kind) => {
    expect((await ask(text)).kind).toBe(kind)
  })
})
