import { hashToken, newToken } from '../accounts/secret-token'
import { findVersionOf, holdArticle, keepVersion } from '../articles/version.queries'
import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { insertLink } from './preview-link.queries'

type Making = {
  articleId: number
  number: number
  forWhom: string
  /** How long it is valid. */
  days: number
  asksApproval: boolean
  by: number
}

/**
 * Makes a link by which somebody without an account reads one version, exactly that one, until its time is over. Its token is 256
 * random bits, answered here and nowhere else: only its hash is kept. The version is not thinned out any more.
 *
 * The log has the link's number, not whom it is for: that may be a source, whose name is in as few places as can be (loi du 29 juillet
 * 1881, article 2).
 *
 * Refusals: `article-not-found`, `version-not-found`.
 */
export async function makePreviewLink({
  articleId,
  number,
  forWhom,
  days,
  asksApproval,
  by,
}: Making): Promise<
  Outcome<{ token: string; linkId: number; endsAt: Date }, 'article-not-found' | 'version-not-found'>
> {
  return transaction(async (tx) => {
    if (!(await holdArticle(tx, articleId))) return refuse('article-not-found')
    const version = await findVersionOf(tx, articleId, number)
    if (!version) return refuse('version-not-found')
    const token = newToken()
    await keepVersion(tx, version.id)
    const { id: linkId, expiresAt: endsAt } = await insertLink(tx, {
      ...{ articleId, versionId: version.id, forWhom, asksApproval, days, by },
      tokenHash: hashToken(token),
    })
    const subject = version.content.headline
    await noteAct(tx, { act: 'preview-link-made', by, subject, detail: linkWords({ linkId, number }), articleId })
    return { ok: true, token, linkId, endsAt }
  })
}

/** How the log calls a link: « lien n° 12, version 3 ». */
export const linkWords = ({ linkId, number }: { linkId: number; number: number }): string =>
  `lien n°\u00a0${linkId}, version ${number}`
