import { describe, expect, it } from 'vitest'
import { someAccount } from '../accounts/account.samples'
import { draftArticle, publishedArticle } from '../articles/article.samples'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { scheduleArticle } from '../desk/schedule-article'
import { listArticles } from '../listings/page.queries'
import { findMoved } from '../redirects/redirect.queries'
import { addSection } from './add-section'
import { changeSection } from './change-section'
import { moveSection } from './move-section'
import { removeSection } from './remove-section'
import { listSections } from './section.queries'
import { changedSection } from './section.rules'

let made = 0

async function section(parentId: number | null = null) {
  made += 1
  const name = `Rubrique ${made}`
  const added = await addSection({ name, description: '', hue: 'blue', parentId })
  if (!added.ok) throw new Error(added.reason)
  const found = (await listSections()).find((each) => each.name === name)
  if (!found) throw new Error('the section is not there')
  return found
}

const change = async (id: number, fields: Record<string, string>) => {
  const { name = '', slug = '', hue = 'blue', parentId } = (await listSections()).find((each) => each.id === id) ?? {}
  const typed = { sectionId: String(id), name, slug, hue, parentId: parentId ? String(parentId) : '', ...fields }
  return changeSection({ form: changedSection.parse(typed), by: await someAccount() })
}

const listed = async (id: number) => (await listArticles(`section:${id}`, 50)).map((article) => article.id)

describe('changeSection', () => {
  it('moves a section and all its articles to another address; former ones lead there in one hop, however often', async () => {
    const { id, slug } = await section()
    const article = await publishedArticle({ sectionId: id })
    const [, , last = ''] = article.path.split('/')
    await driver()`update archive_days set changed_at = '2020-01-01'`
    expect(await change(id, { name: 'Littoral', slug: 'littoral' })).toEqual({ ok: true })
    expect(await change(id, { slug: 'cotes-et-mers' })).toEqual({ ok: true })
    expect(await findMoved(`/${slug}`)).toEqual({ id: null, path: '/cotes-et-mers' })
    expect(await findMoved('/littoral')).toEqual({ id: null, path: '/cotes-et-mers' })
    for (const former of [`/${slug}/${last}`, `/littoral/${last}`]) {
      expect(await findMoved(former), former).toEqual({ id: article.id, path: `/cotes-et-mers/${last}` })
    }
    // crawlers learn of it: the day's sitemap is of now, and so is the article
    expect(await driver()`select 1 from archive_days where changed_at > now() - interval '1 minute'`).toHaveLength(1)
    expect(await driver()`select 1 from articles where id = ${article.id} and arrived_at is not null`).toHaveLength(1)
    // back where it was, nothing leads away
    expect(await change(id, { slug })).toEqual({ ok: true })
    expect(await findMoved(`/${slug}`)).toBeNull()
    expect(await findMoved(article.path)).toBeNull()
    expect((await findMoved(`/littoral/${last}`))?.path).toBe(article.path)
  })

  it('leads to 410 from the former address of what was taken down', async () => {
    const { id, slug } = await section()
    const article = await publishedArticle({ sectionId: id })
    await unpublishArticle({ articleId: article.id, reason: 'Une erreur de personne.', by: article.by })
    await change(id, { slug: `${slug}-bis` })
    expect(await findMoved(article.path)).toEqual({ id: article.id, path: null })
  })

  it('puts articles into the list of the section above, and takes them out of the one before', async () => {
    const [sea, land, port] = [await section(), await section(), await section()]
    const article = await publishedArticle({ sectionId: port.id })
    const own = await publishedArticle({ sectionId: sea.id })
    expect(await change(port.id, { parentId: String(sea.id) })).toEqual({ ok: true })
    expect(await listed(sea.id)).toEqual([own.id, article.id])
    expect(await change(port.id, { parentId: String(land.id) })).toEqual({ ok: true })
    expect(await listed(sea.id)).toEqual([own.id])
    expect(await listed(land.id)).toEqual([article.id])
    expect(await change(port.id, { parentId: '' })).toEqual({ ok: true })
    expect(await listed(land.id)).toEqual([])
    expect(await listed(port.id)).toEqual([article.id])
  })

  it('refuses a section within itself, a third level, and an address that is taken or a page’s', async () => {
    const [top, other] = [await section(), await section()]
    const within = await section(top.id)
    expect(await change(top.id, { parentId: String(top.id) })).toMatchObject({ reason: 'section-within-itself' })
    expect(await change(top.id, { parentId: String(other.id) })).toMatchObject({ reason: 'section-too-deep' })
    expect(await change(other.id, { parentId: String(within.id) })).toMatchObject({ reason: 'section-too-deep' })
    expect(await change(other.id, { parentId: '9999' })).toMatchObject({ reason: 'section-too-deep' })
    expect(await change(other.id, { slug: top.slug })).toMatchObject({ reason: 'section-taken' })
    expect(await change(other.id, { slug: 'admin' })).toMatchObject({ reason: 'section-taken' })
    expect(await change(9999, { name: 'Nulle part', slug: 'nulle-part' })).toMatchObject({
      reason: 'section-not-found',
    })
    expect(changedSection.safeParse({ sectionId: '1', name: 'Ici', hue: 'red', slug: '../x' }).success).toBe(false)
  })

  it('lets two who put each section within the other at once make no circle', async () => {
    for (let round = 0; round < 4; round++) {
      const [one, other] = [await section(), await section()]
      const outcomes = await Promise.all([
        change(one.id, { parentId: String(other.id) }),
        change(other.id, { parentId: String(one.id) }),
      ])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })
})

describe('moveSection', () => {
  it('trades places with a neighbour of its level, and stays at the ends', async () => {
    const by = await someAccount()
    const [first, second] = [await section(), await section()]
    await section(first.id)
    const order = async () =>
      (await listSections()).filter(({ id }) => id === first.id || id === second.id).map(({ id }) => id)
    await moveSection({ sectionId: second.id, direction: 'up', by })
    expect(await order()).toEqual([second.id, first.id])
    await moveSection({ sectionId: first.id, direction: 'down', by })
    expect(await order()).toEqual([second.id, first.id])
    expect(await moveSection({ sectionId: 9999, direction: 'up', by })).toMatchObject({ reason: 'section-not-found' })
  })
})

describe('removeSection', () => {
  it('takes away an empty section, and none that holds a section, a draft or an article', async () => {
    const by = await someAccount()
    const [empty, drafted, read, above] = [await section(), await section(), await section(), await section()]
    const within = await section(above.id)
    await draftArticle({ sectionId: drafted.id })
    await publishedArticle({ sectionId: read.id })
    for (const { id } of [drafted, read, above]) {
      expect(await removeSection({ sectionId: id, by })).toMatchObject({ reason: 'section-in-use' })
    }
    for (const { id } of [empty, within, above])
      expect(await removeSection({ sectionId: id, by })).toEqual({ ok: true })
    expect(await removeSection({ sectionId: empty.id, by })).toMatchObject({ reason: 'section-not-found' })
  })

  it('takes none away in which something is to appear, whatever was written since', async () => {
    const by = await someAccount()
    const [awaited, other] = [await section(), await section()]
    const { id: articleId, number, content } = await draftArticle({ sectionId: awaited.id })
    await scheduleArticle({ articleId, number, at: new Date(Date.now() + 3_600_000), update: 'substance', by })
    await saveArticle({ articleId, base: number, content: { ...content, sectionId: other.id }, by })
    expect(await removeSection({ sectionId: awaited.id, by })).toMatchObject({ reason: 'section-in-use' })
  })
})
