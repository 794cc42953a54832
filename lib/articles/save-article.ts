import { transaction } from '../database'
import { type Refusal, refuse } from '../refusal'
import { type ArticleContent, sameContent } from './article.rules'
import {
  type EditingSession,
  findLastTurn,
  findVersionOf,
  holdArticle,
  insertVersion,
  thinSession,
  withKnownReferences,
} from './version.queries'

type Saved = { ok: true; number: number; savedAt: Date }

/** A save that came too late, with what its writer needs to decide: both texts are kept. */
export type Stale = Refusal<'stale-version'> & {
  keptNumber: number
  latestNumber: number
  latestBy: string
  latestAt: Date
}

type Save = {
  articleId: number
  base: number
  content: ArticleContent
  by: number
  editing?: EditingSession
}

/**
 * Keeps a text as the next version, if its writer started from the newest one (compare-and-swap).
 * A text that changes nothing makes no version. An editor's tab never conflicts with itself: it saves one text after the
 * other, so that the newest version is its own when its last answer was lost on the way, whatever base it names; and a text
 * that a later one of the same tab has overtaken is answered by that one.
 *
 * Refusals: `article-not-found`; `stale-version` (somebody saved since): the text is then kept beside the line of
 * versions under a number of its own, and nothing is overwritten.
 */
export async function saveArticle({
  articleId,
  base,
  content,
  by,
  editing,
}: Save): Promise<Saved | Stale | Refusal<'article-not-found'>> {
  return transaction(async (tx) => {
    if (!(await holdArticle(tx, articleId))) return refuse('article-not-found')
    const last = editing && (await findLastTurn(tx, articleId, editing.session))
    if (editing && last && (last.turn ?? 0) >= editing.turn) {
      return { ok: true, number: last.number, savedAt: last.savedAt }
    }
    const latest = await findVersionOf(tx, articleId)
    if (!latest) throw new Error(`article ${articleId} has no version`)
    const kept = await withKnownReferences(tx, content)
    if (sameContent(latest.content, kept)) return { ok: true, number: latest.number, savedAt: latest.savedAt }

    const isOwn = editing !== undefined && latest.session === editing.session
    const refused = latest.number !== base && !isOwn
    const version = await insertVersion(tx, { articleId, base, refused, content: kept, by, editing })
    if (isOwn) await thinSession(tx, articleId, editing.session, latest.number)
    if (!refused) return { ok: true, number: version.number, savedAt: version.savedAt }
    return {
      ...refuse('stale-version'),
      keptNumber: version.number,
      latestNumber: latest.number,
      latestBy: latest.savedBy ?? '',
      latestAt: latest.savedAt,
    }
  })
}
