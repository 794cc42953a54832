import { printVersion, type Unprintable } from '../articles/print-version'
import { findVersionOf, holdArticle } from '../articles/version.queries'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { findCorrection, findVersionBefore, insertCorrection, isSaidAlready } from './correction.queries'
import type { CorrectionForm } from './correction.rules'

type Correcting = {
  articleId: number
  /** The version that whoever corrects has in view. It may be what readers have already: then only the correction is new. */
  number: number
  correction: CorrectionForm
  by: number
}

type Reason =
  | 'article-not-found'
  | 'not-published'
  | 'stale-version'
  | 'correction-not-found'
  | 'correction-replaced'
  | 'correction-said'
  | Unprintable

/**
 * Says what the newspaper got wrong, and shows readers the version in which it is right. The correction is a thing of its own: it stays
 * under the article whatever is written later, and one that is wrong itself stays too, and says that it was corrected (a reader who
 * believed it is to learn of it: charte de Munich, duty 6; décret 2009-1340, article 1).
 *
 * Refusals: `article-not-found`; `not-published`, readers do not have it; `stale-version`, not the newest in the line;
 * `correction-not-found` and `correction-replaced`, of the one that it corrects; `correction-said`, somebody published the same words;
 * and those of `printVersion`.
 */
export async function correctArticle({
  articleId,
  number,
  correction: { text, replacesId },
  by,
}: Correcting): Promise<Outcome<{ path: string; correctionId: number }, Reason>> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    if (!article.publishedAt || article.takenDownAt || !article.publishedVersionId) return refuse('not-published')
    const version = await findVersionOf(tx, articleId)
    if (version?.number !== number) return refuse('stale-version')
    if (replacesId !== null) {
      const replaced = await findCorrection(tx, articleId, replacesId)
      if (!replaced) return refuse('correction-not-found')
      if (replaced.isReplaced) return refuse('correction-replaced')
    }
    if (await isSaidAlready(tx, articleId, text)) return refuse('correction-said')

    const before = article.publishedVersionId
    const mendsVersionId = before === version.id ? await findVersionBefore(tx, articleId, version.id) : before
    const printed = await printVersion(tx, { article, version, update: 'substance', by, isNews: true })
    if (!printed.ok) return printed
    const correctionId = await insertCorrection(tx, {
      articleId,
      mendsVersionId: mendsVersionId ?? version.id,
      inVersionId: version.id,
      text,
      by,
      replacesId,
    })
    await purgePages(tx, { tags: [tags.corrections], immediately: true })
    await noteAct(tx, { act: 'article-corrected', by, subject: version.content.headline, detail: text, articleId })
    return { ok: true, path: printed.path, correctionId }
  })
}
