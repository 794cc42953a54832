import { describe, expect, it } from 'vitest'
import { completeContent, draftArticle, publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { findPublishedArticle } from '../articles/reading.queries'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { environment } from '../environment'
import { PurgeFeed } from '../page-cache/purge-feed.queries'
import { correctArticle } from './correct-article'
import { listCorrections, listCorrectionsOf } from './correction.queries'

type Article = Awaited<ReturnType<typeof publishedArticle>>

const at = (path: string) => findPublishedArticle(path.split('/')[1] ?? '', path.split('/')[2] ?? '')

/** Saves another standfirst. Answers its number. */
async function rewrite({ id, content, number, by }: Article, standfirst: string): Promise<number> {
  const saved = await saveArticle({ articleId: id, base: number, content: { ...content, standfirst }, by })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.number
}

const correct = ({ id, by }: Article, number: number, text: string, replacesId: number | null = null) =>
  correctArticle({ articleId: id, number, correction: { text, replacesId }, by })

async function corrected(article: Article, text: string): Promise<number> {
  const outcome = await correct(article, article.number, text)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.correctionId
}

const versionsOf = async (correctionId: number) => {
  const [row] = await driver()`select m.number as mends, i.number as in from corrections c
    join article_versions m on m.id = c.mends_version_id join article_versions i on i.id = c.in_version_id
    where c.id = ${correctionId}`
  return row
}

describe('correctArticle', () => {
  it('shows the mended text and says what was wrong, which version had it, and when', async () => {
    const article = await publishedArticle()
    const number = await rewrite(article, 'Le pont a cent ans.')
    const outcome = await correct(article, number, 'Le pont a cent ans, et non mille.')
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(await versionsOf(outcome.correctionId)).toEqual({ mends: article.number, in: number })
    const shown = await at(article.path)
    expect(shown).toMatchObject({
      standfirst: 'Le pont a cent ans.',
      corrections: [{ text: 'Le pont a cent ans, et non mille.', replacedAt: null }],
    })
    expect(shown?.updatedAt).toEqual(shown?.corrections[0]?.correctedAt)
    const acts =
      await driver()`select act, detail from audit_log where article_id = ${article.id} order by id desc limit 2`
    expect(acts).toMatchObject([
      { act: 'article-corrected', detail: 'Le pont a cent ans, et non mille.' },
      { act: 'article-updated' },
    ])
  })

  it('is of the version before, where readers have the mended text already', async () => {
    const article = await publishedArticle()
    const number = await rewrite(article, 'Corrigé en silence.')
    await publishArticle({ articleId: article.id, number, update: 'fault', by: article.by })
    const outcome = await correct(article, number, 'Le chapô donnait un faux chiffre.')
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(await versionsOf(outcome.correctionId)).toEqual({ mends: article.number, in: number })
    const alone = await publishedArticle()
    expect(await versionsOf(await corrected(alone, 'Une précision manquait.'))).toEqual({
      mends: alone.number,
      in: alone.number,
    })
  })

  it('stays under whatever is written later', async () => {
    const article = await publishedArticle()
    await corrected(article, 'Le nom était faux.')
    const number = await rewrite(article, 'Tout autre chose.')
    await publishArticle({ articleId: article.id, number, update: 'substance', by: article.by })
    expect((await at(article.path))?.corrections).toHaveLength(1)
  })

  it('corrects a correction once: both stay, and the former one says so', async () => {
    const article = await publishedArticle()
    const first = await corrected(article, 'Il a 40 ans, et non 50.')
    const second = await correct(article, article.number, 'Il a 41 ans, et non 40.', first)
    if (!second.ok) throw new Error(second.reason)
    const [newest, former] = await listCorrectionsOf(article.id)
    expect(newest).toMatchObject({ id: second.correctionId, replacedAt: null })
    expect(former).toMatchObject({ id: first, text: 'Il a 40 ans, et non 50.', replacedAt: newest?.correctedAt })
    expect(await correct(article, article.number, 'Il a 42 ans, et non 40.', first)).toMatchObject({
      reason: 'correction-replaced',
    })
    const other = await publishedArticle()
    expect(await correct(other, other.number, 'D’un autre article.', first)).toMatchObject({
      reason: 'correction-not-found',
    })
    // the words that were wrong may turn out to have been right
    expect(await correct(article, article.number, 'Il a 40 ans, et non 50.', second.correctionId)).toMatchObject({
      ok: true,
    })
  })

  it('lets one of two at once through, and tells the other', async () => {
    const article = await publishedArticle()
    const first = await corrected(article, 'Le pont est à Arles.')
    const texts = ['Le pont est à Nîmes.', 'Le pont est à Sète.']
    const outcomes = await Promise.all(texts.map((text) => correct(article, article.number, text, first)))
    expect(outcomes.map((each) => (each.ok ? 'ok' : each.reason)).sort()).toEqual(['correction-replaced', 'ok'])
    const twice = await Promise.all([1, 2].map(() => correct(article, article.number, 'Envoyée deux fois.')))
    expect(twice.map((each) => (each.ok ? 'ok' : each.reason)).sort()).toEqual(['correction-said', 'ok'])
  })

  it('refuses what readers do not have, what was overtaken, and what cannot be shown', async () => {
    const draft = await draftArticle()
    const text = 'Une erreur corrigée.'
    const correction = { text, replacesId: null }
    expect(await correctArticle({ articleId: draft.id, number: draft.number, correction, by: draft.by })).toMatchObject(
      {
        reason: 'not-published',
      },
    )
    expect(await correctArticle({ articleId: 1e9, number: 1, correction, by: draft.by })).toMatchObject({
      reason: 'article-not-found',
    })
    const article = await publishedArticle()
    const number = await rewrite(article, '')
    expect(await correct(article, article.number, text)).toMatchObject({ reason: 'stale-version' })
    expect(await correct(article, number, text)).toMatchObject({ reason: 'incomplete' })
    expect(await listCorrectionsOf(article.id)).toEqual([])
    await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })
    expect(await correct(article, number, text)).toMatchObject({ reason: 'not-published' })
  })
})

describe('pages that show corrections', () => {
  it('are dropped when one is made, and when their article comes back', async () => {
    const heard: string[] = []
    const feed = new PurgeFeed(environment().databaseUrl, {
      onPurge: ({ tags: dropped, immediately }) => heard.push(...(immediately ? dropped : [])),
      onLoss: () => {},
      onReturn: () => {},
    })
    await feed.start()
    const article = await publishedArticle()
    const dropped = async () => {
      await feed.catchUp()
      return heard.splice(0)
    }
    expect(await dropped()).not.toContain('corrections')
    await corrected(article, 'Le nom était faux.')
    expect(await dropped()).toEqual(expect.arrayContaining(['corrections', `article:${article.id}`, 'front']))
    await unpublishArticle({ articleId: article.id, reason: 'Erreur', by: article.by })
    expect(await dropped()).toContain(`article:${article.id}`)
    await publishArticle({ articleId: article.id, number: article.number, update: 'fault', by: article.by })
    expect(await dropped()).toContain('corrections')
    await feed.stop()
  })
})

describe('the newspaper’s corrections', () => {
  it('are listed newest first, page by page, without those of what was taken down', async () => {
    const article = await publishedArticle()
    await driver()`insert into corrections (article_id, mends_version_id, in_version_id, text, corrected_at)
      select ${article.id}, a.published_version_id, a.published_version_id, 'Ancienne ' || n, now() - make_interval(days => n)
      from articles a, generate_series(1, 60) n where a.id = ${article.id}`
    const gone = await publishedArticle(await completeContent())
    const hidden = await corrected(gone, 'D’un article retiré depuis.')
    await unpublishArticle({ articleId: gone.id, reason: 'Erreur', by: gone.by })
    const newest = await listCorrections()
    expect(newest.corrections).toHaveLength(50)
    expect(newest.more).toBe(true)
    expect(newest.corrections.map(({ id }) => id)).not.toContain(hidden)
    const older = await listCorrections(newest.corrections.at(-1)?.id)
    const all = [...newest.corrections, ...older.corrections]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.map(({ correctedAt }) => -correctedAt)).toEqual(
      all.map(({ correctedAt }) => -correctedAt).sort((a, b) => a - b),
    )
    expect(all.at(-1)).toMatchObject({ text: 'Ancienne 60', article: { path: article.path } })
    expect(older.more).toBe(false)
    expect(await listCorrections(1e12)).toEqual({ corrections: [], more: false })
  })
})
