import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.samples'
import type { Document } from '../articles/document.rules'
import { unpublishArticle } from '../articles/unpublish-article'
import { listRelated } from './related.queries'

const body = (text: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

describe('what to read after an article', () => {
  it('shares its keywords first, then its rarest words; never itself, and nothing that only shares a common word', async () => {
    const keywords = ['Glaciers']
    const article = await publishedArticle({ headline: 'Le glacier d’Argentière recule', keywords })
    for (let made = 0; made < 5; made++)
      await publishedArticle({ headline: `Le maire recule ${made}`, body: body('Non.') })
    const alike = await publishedArticle({
      headline: 'Argentière sous la neige',
      body: body('Le glacier d’Argentière.'),
    })
    const shared = await publishedArticle({ headline: 'Sous la glace', keywords })
    const gone = await publishedArticle({ headline: 'Le glacier d’Argentière', keywords })
    await unpublishArticle({ articleId: gone.id, reason: 'Erreur', by: gone.by })
    const about = {
      id: article.id,
      headline: article.content.headline,
      standfirst: article.content.standfirst,
      keywords: [{ name: 'Glaciers' }],
    }
    const ids = (await listRelated(about, 4)).map(({ id }) => id)
    expect(ids.slice(0, 2)).toEqual([shared.id, alike.id])
    expect(ids).not.toContain(article.id)
    expect(await listRelated(about, 1)).toHaveLength(1)
  })

  it('is nothing where nothing is near', async () => {
    const { id } = await publishedArticle({ headline: 'Zzyzx', standfirst: 'Qwerty.' })
    expect(await listRelated({ id, headline: 'Zzyzx', standfirst: 'Qwerty.', keywords: [] }, 4)).toEqual([])
  })
})
