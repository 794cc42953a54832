import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { withholdVersion } from '../articles/withhold-version'
import { writeOn } from '../desk/desk.samples'
import { makePreviewLink } from './make-preview-link'
import { openPreview } from './open-preview'

const firefox = { network: 'a network', device: 'Firefox, Windows' }

async function linkTo(articleId: number, number: number, by: number): Promise<string> {
  const made = await makePreviewLink({ articleId, number, forWhom: 'Me Roy', days: 7, asksApproval: false, by })
  if (!made.ok) throw new Error(made.reason)
  return made.token
}

describe('what is taken from readers', () => {
  it('is read by no link any more, until somebody makes another', async () => {
    const { id: articleId, number, by } = await publishedArticle()
    const token = await linkTo(articleId, number, by)
    expect(await openPreview({ token, ...firefox })).toMatchObject({ ok: true })
    await unpublishArticle({ articleId, reason: 'Diffamation', by })
    expect(await openPreview({ token, ...firefox })).toMatchObject({ ok: false })
    expect(await openPreview({ token: await linkTo(articleId, number, by), ...firefox })).toMatchObject({ ok: true })
  })

  it('loses the links of a version that is withheld, and keeps the others’', async () => {
    const { id: articleId, number, by } = await publishedArticle()
    const newer = await writeOn(articleId, by)
    await publishArticle({ articleId, number: newer, update: 'substance', by })
    const [former, present] = [await linkTo(articleId, number, by), await linkTo(articleId, newer, by)]
    await withholdVersion({ articleId, number, withheld: true, by })
    expect(await openPreview({ token: former, ...firefox })).toMatchObject({ ok: false })
    expect(await openPreview({ token: present, ...firefox })).toMatchObject({ ok: true })
  })
})
