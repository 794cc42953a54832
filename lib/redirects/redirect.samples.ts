import { someAccount } from '../accounts/account.samples'
import type { publishedArticle } from '../articles/article.samples'
import { publishArticle } from '../articles/publish-article'
import { saveArticle } from '../articles/save-article'
import { unpublishArticle } from '../articles/unpublish-article'
import { makeRedirect } from './make-redirect'

type Article = Awaited<ReturnType<typeof publishedArticle>>

export const takeDown = ({ id, by }: Article) => unpublishArticle({ articleId: id, reason: 'Un essai.', by })

export async function putBack({ id, number, by }: Article): Promise<string> {
  const printed = await publishArticle({ articleId: id, number, update: 'fault', by })
  if (!printed.ok) throw new Error(printed.reason)
  return printed.path
}

/** Publishes an article at another address; answers its new path. */
export async function move(article: Article, slug: string): Promise<string> {
  const { id, number: base, by } = article
  const saved = await saveArticle({ articleId: id, base, content: { ...article.content, slug }, by })
  if (!saved.ok) throw new Error(saved.reason)
  article.number = saved.number
  return putBack(article)
}

let made = 0

/** An address that nothing has had. */
export const freshPath = (words = 'vieux') => `/${words}-${++made}`

/** Makes redirects as an editor does: `make` answers what became of it, `done` throws unless it was made. */
export function redirector() {
  let found: Promise<number> | undefined
  const editor = () => {
    found ??= someAccount(['editor'])
    return found
  }
  const make = async (from: string, to: string, replaces = '') =>
    makeRedirect({ from, to, replaces, by: await editor() })
  const done = async (from: string, to: string, replaces = '') => {
    const outcome = await make(from, to, replaces)
    if (!outcome.ok) throw new Error(`${from} → ${to}: ${outcome.reason}`)
  }
  return { editor, make, done }
}
