import { transaction } from '../database'
import { consume } from '../limits/limiter.queries'
import { announce } from '../moderation/desk-news.queries'
import { type Outcome, refuse } from '../refusal'
import { findStatement, holdRuled, insertAppeal } from './appeal.queries'
import { APPEALS_LIMIT, appealsEnd, isAppealable } from './appeal.rules'
import { readAppealToken } from './appeal-token'

type Appeal = { token: string; words: string; readerKey: string }

/**
 * A comment's author appeals against a ruling on it, by the address in its statement of reasons; somebody else will decide. Once a
 * comment: an appeal of an appeal is the courts' affair. The same appeal sent twice is one.
 *
 * Refusals: `appeal-void` (guessed, of a ruling that took nothing from view, or the comment was erased), `appeal-too-late`,
 * `already-appealed`, `too-many-forms`.
 */
export async function makeAppeal({
  token,
  words,
  readerKey,
}: Appeal): Promise<Outcome<object, 'appeal-void' | 'appeal-too-late' | 'already-appealed' | 'too-many-forms'>> {
  const rulingId = readAppealToken(token)
  const statement = rulingId === null ? null : await findStatement(rulingId)
  if (rulingId === null || statement === null || !isAppealable(statement.decision)) return refuse('appeal-void')
  if (statement.appeal) return statement.appeal.words === words ? { ok: true } : refuse('already-appealed')
  if (appealsEnd(statement.decidedAt) < new Date()) return refuse('appeal-too-late')
  if (!(await consume({ ...APPEALS_LIMIT, key: readerKey }))) return refuse('too-many-forms')
  return transaction(async (tx) => {
    const { commentId } = statement
    const comment = await holdRuled(tx, commentId)
    if (!comment || comment.isErased || !(comment.state === 'rejected' || comment.state === 'spam'))
      return refuse('appeal-void')
    if (!(await insertAppeal(tx, { rulingId, commentId, words }))) return refuse('already-appealed')
    await announce(tx, { kind: 'queues' })
    return { ok: true }
  })
}
