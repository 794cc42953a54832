import { someAccount } from '../accounts/account.samples'
import type { ArticleContent } from './article.rules'
import { someSectionAndByline } from './article.samples.queries'
import { createArticle } from './create-article'
import { publishArticle } from './publish-article'
import { saveArticle } from './save-article'

let made = 0

/** A content that lacks nothing. */
export async function completeContent(changes: Partial<ArticleContent> = {}): Promise<ArticleContent> {
  made += 1
  const { sectionId, bylineId } = await someSectionAndByline('essai')
  return {
    headline: `Un titre ${made}`,
    standfirst: 'Un chapô.',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un texte.' }] }] },
    slug: `un-titre-${made}`,
    sectionId,
    bylines: [{ id: bylineId, part: 'text' }],
    lead: null,
    keywords: [],
    ...changes,
  }
}

/** A saved, unpublished article. `number` is its newest version. */
export async function draftArticle(changes: Partial<ArticleContent> = {}) {
  const by = await someAccount()
  const content = await completeContent(changes)
  const { articleId, number: base } = await createArticle({ by })
  const saved = await saveArticle({ articleId, base, content, by })
  if (!saved.ok) throw new Error(saved.reason)
  return { id: articleId, number: saved.number, content, by }
}

/** An article that readers see, at `path`. */
export async function publishedArticle(changes: Partial<ArticleContent> = {}) {
  const draft = await draftArticle(changes)
  const printed = await publishArticle({ articleId: draft.id, number: draft.number, update: 'substance', by: draft.by })
  if (!printed.ok) throw new Error(printed.reason)
  return { ...draft, path: printed.path }
}
