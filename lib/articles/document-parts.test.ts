import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { addPicture } from '../media/add-picture'
import { findForEditing } from './article.queries'
import { draftArticle } from './article.samples'
import { doc, image, note, p, points, text } from './document.samples'
import { publishArticle } from './publish-article'
import { findPublishedArticle } from './reading.queries'
import { saveArticle } from './save-article'

async function somePicture(shade: number) {
  const background = { r: shade, g: 80, b: 120 }
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
  const added = await addPicture({ bytes, fileName: 'aplat.png', by: 1 })
  if (!added.ok) throw new Error(added.reason)
  return added.picture.id
}
const described = (mediaId: number) => ({ ...image(mediaId), attrs: { ...image(mediaId).attrs, alt: 'Un aplat' } })

describe('a text with key points, a gallery, a footnote and foreign words', () => {
  it('is saved, published and read as it was written', async () => {
    const draft = await draftArticle()
    const [one, two] = [await somePicture(10), await somePicture(20)]
    const body = doc(
      points('Un point', 'Un autre'),
      p(text('Il dit '), text('so it goes', 'en'), text('.'), note('Kurt Vonnegut, https://exemple.fr')),
      { type: 'gallery', content: [described(one), described(two)] },
    )
    const saved = await saveArticle({
      articleId: draft.id,
      base: draft.number,
      content: { ...draft.content, body },
      by: draft.by,
    })
    if (!saved.ok) throw new Error(saved.reason)
    expect((await findForEditing(draft.id))?.content.body).toEqual(body)
    const again = await saveArticle({
      articleId: draft.id,
      base: saved.number,
      content: { ...draft.content, body },
      by: draft.by,
    })
    expect(again).toMatchObject({ ok: true, number: saved.number })
    const printed = await publishArticle({
      articleId: draft.id,
      number: saved.number,
      update: 'substance',
      by: draft.by,
    })
    const [, section = '', slug = ''] = printed.ok ? printed.path.split('/') : []
    const read = await findPublishedArticle(section, slug)
    expect(read?.body).toEqual(body)
    expect(read?.pictures.map(({ id }) => id)).toEqual([one, two])
  })

  it('is not published while a picture of its gallery is not described, or a note is empty', async () => {
    const pictures = [await somePicture(30), await somePicture(40)]
    const gallery = { type: 'gallery' as const, content: pictures.map(image) }
    for (const body of [doc(p(text('Un texte')), gallery), doc(p(text('Un texte'), note(' ')))]) {
      const { id, number, by } = await draftArticle({ body })
      const printed = await publishArticle({ articleId: id, number, update: 'substance', by })
      expect(printed).toEqual({ ok: false, reason: 'incomplete' })
    }
  })

  it('loses the pictures that the library has not, and keeps the one that is left', async () => {
    const known = await somePicture(50)
    const body = doc(p(text('Un texte')), { type: 'gallery', content: [image(known), image(909_090)] })
    const { id } = await draftArticle({ body })
    expect((await findForEditing(id))?.content.body).toEqual(doc(p(text('Un texte')), image(known)))
  })
})
