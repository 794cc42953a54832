import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { endLinks } from '../previews/preview-link.queries'
import { type Outcome, refuse } from '../refusal'
import { setWithheld } from './publication-history.queries'
import { findVersionOf, holdArticle } from './version.queries'

type Withholding = {
  articleId: number
  /** The version's number. */
  number: number
  /** False: readers may compare it again. */
  withheld: boolean
  by: number
}

/**
 * Keeps what a version showed out of the public history, however often it was shown, or puts it back: a name or a libel that was
 * removed from a text is not to be read in its differences. What is asked twice is done once.
 *
 * Refusals: `article-not-found`, `version-not-found`, `version-never-shown`; `version-online`, readers have that text before them.
 */
export async function withholdVersion({
  articleId,
  number,
  withheld,
  by,
}: Withholding): Promise<
  Outcome<object, 'article-not-found' | 'version-not-found' | 'version-never-shown' | 'version-online'>
> {
  return transaction(async (tx) => {
    const article = await holdArticle(tx, articleId)
    if (!article) return refuse('article-not-found')
    const version = await findVersionOf(tx, articleId, number)
    if (!version) return refuse('version-not-found')
    if (withheld && article.publishedVersionId === version.id) return refuse('version-online')
    const changed = await setWithheld(tx, { articleId, versionId: version.id, withheld })
    if (changed === null) return refuse('version-never-shown')
    if (!changed) return { ok: true }
    if (withheld) await endLinks(tx, { articleId, versionId: version.id })
    // a comparison with what was withheld is an address where there is nothing
    await purgePages(tx, { tags: [tags.article(articleId), tags.addresses], immediately: true })
    const act = withheld ? 'version-withheld' : 'version-shown'
    await noteAct(tx, { act, by, subject: version.content.headline, detail: `Version ${number}`, articleId })
    return { ok: true }
  })
}
