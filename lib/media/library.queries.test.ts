import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../articles/article.rules'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { saveArticle } from '../articles/save-article'
import { driver } from '../database'
import { publishDue } from '../desk/publish-due'
import { scheduleArticle } from '../desk/schedule-article'
import { addPicture } from './add-picture'
import { plain } from './darkroom.samples'
import { listLibrary } from './library.queries'
import { LIBRARY_PAGE } from './library.rules'

let made = 0

async function picture(fileName: string) {
  made += 1
  const outcome = await addPicture({ bytes: await plain(10 + made, 10), fileName, by: null })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.picture.id
}

const found = async (q: string) => (await listLibrary({ q })).pictures.map(({ id }) => id)

const showing = (...images: { mediaId: number; alt: string | null; caption?: string }[]): ArticleContent['body'] => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Un texte.' }] },
    ...images.map((attrs) => ({ type: 'image' as const, attrs: { caption: '', credit: '', ...attrs } })),
  ],
})

describe('the library', () => {
  it('finds pictures by parts of their file name, and by what a text said of them, without accents', async () => {
    const [lighthouse, other] = [await picture('PHARE_de_Cordouan.png'), await picture('img_2034.png')]
    expect(await found('phare')).toEqual([lighthouse])
    expect(await found('cordou Phare')).toEqual([lighthouse])
    expect(await found('100%')).toEqual([])
    await draftArticle({ body: showing({ mediaId: other, alt: 'Une bûche d’été', caption: 'L’œuvre' }) })
    for (const words of ['buche', 'Bûche ÉTÉ', 'oeuvre', 'œuvre', '2034'])
      expect(await found(words), words).toEqual([other])
    expect(await found('buche phare')).toEqual([])
  })

  it('goes on after a picture, newest first, 40 at a time', async () => {
    const ids: number[] = []
    for (let count = 0; count <= LIBRARY_PAGE; count++) ids.push(await picture(`serie-${count}.png`))
    const first = await listLibrary({ q: 'serie' })
    expect(first.pictures.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, LIBRARY_PAGE))
    expect(first.more).toBe(true)
    const next = await listLibrary({ q: 'serie', before: first.pictures.at(-1)?.id })
    expect(next).toMatchObject({ pictures: [{ id: ids[0] }], more: false })
  })

  it('keeps what was last said of a picture, and lets silence erase nothing', async () => {
    const mediaId = await picture('dite.png')
    const article = await draftArticle({ body: showing({ mediaId, alt: 'Une dune', caption: 'La dune' }) })
    const content = { ...article.content, body: showing({ mediaId, alt: null }) }
    await saveArticle({ articleId: article.id, base: article.number, content, by: article.by })
    expect((await listLibrary({ q: 'dite' })).pictures).toMatchObject([
      { alt: 'Une dune', caption: 'La dune', uses: 1 },
    ])
    await draftArticle({ lead: { mediaId, alt: '', caption: '', credit: 'Photo d’essai' } })
    expect((await listLibrary({ q: 'essai' })).pictures).toMatchObject([
      { alt: '', caption: 'La dune', credit: 'Photo d’essai', uses: 2 },
    ])
  })

  it('says where a picture stands: in what is written now, and in what readers see', async () => {
    const [kept, dropped] = [await picture('garde.png'), await picture('retiree.png')]
    const shown = { mediaId: dropped, alt: 'Vue' }
    const article = await publishedArticle({ body: showing({ mediaId: kept, alt: 'Vue' }, shown) })
    const draft = await draftArticle({ body: showing(shown) })
    const without = { ...article.content, body: showing({ mediaId: kept, alt: 'Vue' }) }
    await saveArticle({ articleId: article.id, base: article.number, content: without, by: article.by })
    // readers still see it in the one; nobody sees it in the other
    const empty = { ...draft.content, body: without.body }
    await saveArticle({ articleId: draft.id, base: draft.number, content: empty, by: draft.by })
    const [inPrint] = (await listLibrary({ q: 'retiree' })).pictures
    expect(inPrint).toMatchObject({ uses: 1, usedIn: [{ id: article.id, headline: article.content.headline }] })
    const [both] = (await listLibrary({ q: 'garde' })).pictures
    expect(both?.usedIn.map(({ id }) => id)).toEqual([draft.id, article.id])
  })

  it('counts what waits for its time, and what is written on when that appears', async () => {
    const [waiting, newer] = [await picture('attend.png'), await picture('suite.png')]
    const {
      id: articleId,
      number,
      content,
      by,
    } = await draftArticle({ body: showing({ mediaId: waiting, alt: 'Vue' }) })
    await scheduleArticle({ articleId, number, at: new Date(Date.now() + 3_600_000), update: 'substance', by })
    const body = showing({ mediaId: newer, alt: 'Vue' })
    await saveArticle({ articleId, base: number, content: { ...content, body }, by })
    const uses = async (q: string) => (await listLibrary({ q })).pictures.map((each) => each.uses)
    expect([await uses('attend'), await uses('suite')]).toEqual([[1], [1]])
    await driver()`update articles set scheduled_at = now() where id = ${articleId}`
    await publishDue()
    expect([await uses('attend'), await uses('suite')]).toEqual([[1], [1]])
  })

  it('lets texts that show the same pictures be saved at once', async () => {
    const ids = [await picture('ensemble-1.png'), await picture('ensemble-2.png')]
    const bodies = [ids, ids.toReversed()].map((order, turn) =>
      showing(...order.map((mediaId) => ({ mediaId, alt: `Vue ${turn}` }))),
    )
    const drafts = await Promise.all(bodies.map((body) => draftArticle({ body })))
    for (const { uses } of (await listLibrary({ q: 'ensemble' })).pictures) expect(uses).toBe(drafts.length)
  })
})
