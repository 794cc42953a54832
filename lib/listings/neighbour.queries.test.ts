import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { driver } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { PURGES } from '../page-cache/purge.rules'
import { addSection } from '../sections/add-section'
import { listSections } from '../sections/section.queries'
import { findNeighbours } from './neighbour.queries'

async function sectionNamed(name: string) {
  await addSection({ name, description: '', hue: 'blue', parentId: null })
  const section = (await listSections()).find((each) => each.name === name)
  if (!section) throw new Error('no section')
  return section.id
}

describe('what stands beside an article in its section', () => {
  it('is what appeared just before and just after it, as long as readers see that', async () => {
    const [sectionId, other] = [await sectionNamed('Fleuves'), await sectionNamed('Montagnes')]
    const first = await publishedArticle({ sectionId })
    await publishedArticle({ sectionId: other })
    const second = await publishedArticle({ sectionId })
    const third = await publishedArticle({ sectionId })
    const list = tags.section(sectionId)
    const { headline } = second.content
    expect(await findNeighbours(list, first.id)).toEqual({
      previous: null,
      next: { id: second.id, path: second.path, headline },
    })
    expect(await findNeighbours(list, second.id)).toMatchObject({ previous: { id: first.id }, next: { id: third.id } })
    await unpublishArticle({ articleId: second.id, reason: 'Doublon', by: second.by })
    expect(await findNeighbours(list, third.id)).toMatchObject({ previous: { id: first.id }, next: null })
    expect(await findNeighbours(list, second.id)).toEqual({ previous: null, next: null })
  })

  it('is printed anew when an article comes between', async () => {
    const sectionId = await sectionNamed('Rivages')
    const [one, two, three] = [
      await publishedArticle({ sectionId }),
      await publishedArticle({ sectionId }),
      await publishedArticle({ sectionId }),
    ]
    await unpublishArticle({ articleId: two.id, reason: 'Doublon', by: two.by })
    const heard: string[] = []
    const { unlisten } = await driver().listen(PURGES, (notification) => void heard.push(notification))
    await publishArticle({ articleId: two.id, number: two.number, update: 'fault', by: two.by })
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    for (const { id } of [one, three]) expect(heard.join(' ')).toMatch(new RegExp(`\\b${tags.article(id)}\\b`))
    await unlisten()
  })
})
