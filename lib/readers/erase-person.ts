import { hashToken } from '../accounts/secret-token'
import { eraseComment } from '../comments/comment.queries'
import { holdDiscussion, settleStanding } from '../comments/standing.queries'
import { transaction } from '../database'
import { removeMailsTo } from '../mail/mail.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, refuse } from '../refusal'
import { forgetSender, holdCommentsOf, listArticlesOf, removeRequestsOf } from './person.queries'
import { removeReader, useLink } from './reader.queries'

/**
 * Erases all that is kept of whoever holds a link sent to an address (RGPD, article 17): name, devices, letters on their way, and
 * the words of every comment, requests about rights. Where a comment is answered, a gap stays. Notices and reports of errors stay without their sender.
 *
 * Refusal: `link-void`.
 */
export async function erasePerson(token: string): Promise<Outcome<{ comments: number }, 'link-void'>> {
  return transaction(async (tx) => {
    const link = await useLink(tx, hashToken(token), 'data')
    if (!link) return refuse('link-void')
    const { emailHash } = link
    for (const articleId of await listArticlesOf(tx, emailHash)) await holdDiscussion(tx, articleId)
    const own = await holdCommentsOf(tx, emailHash)
    for (const { id } of own) await eraseComment(tx, id)
    for (const { id, isShown } of own) if (isShown) await settleStanding(tx, id)
    await forgetSender(tx, emailHash)
    await removeRequestsOf(tx, emailHash)
    await removeMailsTo(tx, emailHash)
    await removeReader(tx, emailHash)
    const shown = new Set(own.filter(({ isShown }) => isShown).map(({ articleId }) => articleId))
    if (shown.size > 0) await purgePages(tx, { tags: [...shown].map(tags.article), immediately: true })
    return { ok: true, comments: own.length }
  })
}
