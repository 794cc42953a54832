import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { findForEditing } from '../articles/article.queries'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { findPublishedArticle } from '../articles/reading.queries'
import { saveArticle } from '../articles/save-article'
import { newByline } from '../bylines/byline.samples'
import { driver } from '../database'
import { addPicture } from './add-picture'
import { landscape, plain } from './darkroom.samples'
import { deletePicture } from './delete-picture'
import { describePicture } from './describe-picture'
import { listLibrary } from './library.queries'
import { readOriginal } from './media-files'
import { findDeskPicture } from './picture.queries'
import { pictureForm } from './picture-form.rules'
import { removePictureFiles } from './remove-picture-files'

let made = 20

async function picture() {
  made += 1
  const outcome = await addPicture({ bytes: await plain(made, 30), fileName: `image-${made}.png`, by: null })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.picture
}

const written = (pictureId: number, fields: Record<string, string> = {}) =>
  pictureForm.parse({ pictureId: String(pictureId), focalX: '50', focalY: '50', ...fields })

const showing = (mediaId: number, alt: string | null = 'Une image') => ({
  lead: { mediaId, alt, caption: '', credit: '' },
})

const acts = () => driver()<{ act: string }[]>`select act from audit_log order by id`

describe('describePicture', () => {
  it('keeps what is said of a picture against what texts say later, and is found by it', async () => {
    const by = await someAccount()
    const { id } = await picture()
    const form = written(id, { alt: 'Une balise rouge', credit: 'Zoé', licence: 'cc-by', rightsUntil: '2026-12-31' })
    expect(await describePicture({ form, by })).toEqual({ ok: true })
    await draftArticle(showing(id, 'Tout autre chose'))
    expect(await findDeskPicture(id)).toMatchObject({
      alt: 'Une balise rouge',
      licence: 'cc-by',
      rightsUntil: '2026-12-31',
    })
    expect((await listLibrary({ q: 'balise' })).pictures.map((each) => each.id)).toEqual([id])
    expect((await acts()).map(({ act }) => act)).toContain('picture-rights-changed')
    expect(await describePicture({ form: written(9_999), by })).toMatchObject({ reason: 'picture-not-found' })
  })

  it('has crops made anew where the focal point moved, and lets pages be printed anew', async () => {
    const by = await someAccount()
    const { id } = await picture()
    await publishedArticle(showing(id))
    await driver()`update media set made_at = now() where id = ${id}`
    await describePicture({ form: written(id), by })
    expect((await driver()`select made_at from media where id = ${id}`)[0]?.made_at).not.toBeNull()
    await describePicture({ form: written(id, { focalX: '10', focalY: '90' }), by })
    expect((await driver()`select made_at, focal_x from media where id = ${id}`)[0]).toMatchObject({ made_at: null })
    expect(await findDeskPicture(id)).toMatchObject({ focalX: expect.closeTo(0.1), focalY: expect.closeTo(0.9) })
  })

  it('refuses a point outside, a licence that is none and a day that does not exist', () => {
    const fields = { pictureId: '1', focalX: '50', focalY: '50' }
    for (const wrong of [{ focalX: '101' }, { focalX: 'x' }, { licence: 'vol' }, { rightsUntil: '2026-02-31' }]) {
      expect(pictureForm.safeParse({ ...fields, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
    }
    expect(pictureForm.parse({ ...fields, alt: 'Oubliée', decorative: 'on' }).alt).toBe('')
  })

  it('shows which pictures lack a licence, are past their rights, or are shown nowhere', async () => {
    const by = await someAccount()
    const [free, used, past] = [await picture(), await picture(), await picture()]
    await draftArticle(showing(used.id))
    await describePicture({ form: written(past.id, { licence: 'agency', rightsUntil: '2020-01-01' }), by })
    const only = async (narrowing: NonNullable<Parameters<typeof listLibrary>[0]['only']>) =>
      (await listLibrary({ q: '', only: narrowing })).pictures.map(({ id }) => id)
    expect(await only('droits-finis')).toEqual([past.id])
    expect(await only('sans-licence')).toEqual(expect.arrayContaining([free.id, used.id]))
    expect(await only('sans-licence')).not.toContain(past.id)
    expect(await only('inutilisees')).toContain(free.id)
    expect(await only('inutilisees')).not.toContain(used.id)
  })
})

describe('deletePicture', () => {
  it('refuses one in use unless it is to vanish everywhere, and then it vanishes from the page and the editor', async () => {
    const by = await someAccount()
    const { id, contentHash } = await picture()
    const body = {
      type: 'doc' as const,
      content: [
        { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Un texte.' }] },
        { type: 'image' as const, attrs: { mediaId: id, alt: 'La même', caption: '', credit: '' } },
      ],
    }
    const article = await publishedArticle({ ...showing(id), body })
    expect(await deletePicture({ pictureId: id, everywhere: false, by })).toEqual({
      ok: false,
      reason: 'picture-in-use',
    })
    await driver()`update archive_days set changed_at = '2020-01-01'`
    expect(await deletePicture({ pictureId: id, everywhere: true, by })).toEqual({ ok: true })
    // the day's sitemap names it no longer
    expect(await driver()`select 1 from archive_days where changed_at > now() - interval '1 minute'`).toHaveLength(1)
    const [, section = '', slug = ''] = article.path.split('/')
    expect(await findPublishedArticle(section, slug)).toMatchObject({ lead: null, pictures: [] })
    const edited = await findForEditing(article.id)
    expect(edited?.content.lead).toBeNull()
    if (!edited) throw new Error('the article is gone')
    const saved = await saveArticle({
      articleId: article.id,
      base: article.number,
      content: { ...edited.content, headline: 'Sans elle' },
      by,
    })
    expect(saved.ok).toBe(true)
    await removePictureFiles({ contentHash })
    expect(await readOriginal(contentHash)).toBeNull()
    expect((await acts()).map(({ act }) => act)).toContain('picture-deleted')
  })

  it('refuses somebody’s photo, and deletes what nobody shows', async () => {
    const by = await someAccount()
    const [photo, unused] = [await picture(), await picture()]
    await newByline({ name: 'Avec Photo', photoId: String(photo.id) })
    expect(await deletePicture({ pictureId: photo.id, everywhere: false, by })).toMatchObject({
      reason: 'picture-in-use',
    })
    expect(await deletePicture({ pictureId: unused.id, everywhere: false, by })).toEqual({ ok: true })
    expect(await deletePicture({ pictureId: unused.id, everywhere: false, by })).toMatchObject({
      reason: 'picture-not-found',
    })
  })

  it('loses neither a text that takes the picture at the same moment, nor that text’s other words', async () => {
    const by = await someAccount()
    for (let round = 0; round < 8; round++) {
      const { id } = await picture()
      const draft = await draftArticle()
      const content = { ...draft.content, ...showing(id), headline: `Pendant ${round}` }
      const [saved] = await Promise.all([
        saveArticle({ articleId: draft.id, base: draft.number, content, by }),
        deletePicture({ pictureId: id, everywhere: true, by }),
      ])
      expect(saved.ok).toBe(true)
      expect(await findForEditing(draft.id)).toMatchObject({ content: { headline: `Pendant ${round}`, lead: null } })
    }
  })

  it('keeps the files of a picture that was sent again meanwhile', async () => {
    const by = await someAccount()
    const bytes = await landscape(700, 500)
    const send = () => addPicture({ bytes, fileName: 'encore.png', by })
    for (let round = 0; round < 5; round++) {
      const sent = await send()
      if (!sent.ok) throw new Error(sent.reason)
      const { id, contentHash } = sent.picture
      await deletePicture({ pictureId: id, everywhere: false, by })
      await Promise.all([removePictureFiles({ contentHash }), send()])
      expect(await readOriginal(contentHash)).toEqual(bytes)
    }
  })
})
