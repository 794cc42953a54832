import { emptyContent, slugFrom } from '../articles/article.rules'
import { emptyDocument } from '../articles/document.rules'
import { findBylineOfAccount, insertArticle } from '../articles/publication.queries'
import { insertVersion } from '../articles/version.queries'
import { transaction } from '../database'
import { type Refusal, refuse } from '../refusal'
import { holdAssignment, putAssignment } from './assignment.queries'
import { type Against, type Member, reasonAgainst } from './assignment-rights.rules'

type Answer =
  | { ok: true; articleId: number }
  | (Refusal<'already-begun'> & { articleId: number })
  | Refusal<Against | 'assignment-not-found'>

/**
 * Begins the article of an assignment: its headline is the pitch, it stands in the planned section, and whoever is to write it signs
 * it when they have a byline. An assignment has one article: of two who begin it at once, the second is led to the first one's.
 *
 * Refusals: `already-begun` (with the article), `assignment-not-found`, `assignment-not-yours`, `assignment-not-accepted`,
 * `assignment-dropped`.
 */
export async function beginAssignment({ assignmentId, by }: { assignmentId: number; by: Member }): Promise<Answer> {
  return transaction<Answer>(async (tx) => {
    const present = await holdAssignment(tx, assignmentId)
    if (!present) return refuse('assignment-not-found')
    const { pitch: headline, sectionId, articleId: begun } = present
    if (begun !== null) return { ...refuse('already-begun'), articleId: begun }
    const against = reasonAgainst('begin', present, by)
    if (against) return refuse(against)
    // whoever begins what is nobody's is to write it
    const assigneeId = present.assigneeId ?? by.accountId
    const articleId = await insertArticle(tx, by.accountId)
    const bylineId = await findBylineOfAccount(tx, assigneeId)
    const content = {
      ...emptyContent(emptyDocument),
      headline,
      slug: slugFrom(headline),
      sectionId,
      bylines: bylineId === null ? [] : [{ id: bylineId, part: 'text' as const }],
    }
    await insertVersion(tx, { articleId, base: null, refused: false, content, by: by.accountId })
    await putAssignment(tx, assignmentId, { articleId, assigneeId })
    return { ok: true, articleId }
  })
}
