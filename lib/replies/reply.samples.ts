import { someAccount } from '../accounts/account.samples'
import { publishedArticle } from '../articles/article.samples'
import { driver } from '../database'
import { decideReply } from './decide-reply'
import { logReply } from './log-reply'
import type { ReplyForm } from './reply.rules'
import { findReply } from './reply-list.queries'

let made = 0
/** A request as its form gives it, just received. `article`: its address. */
export const form = (article: string, changes: Partial<ReplyForm> = {}): ReplyForm => {
  made += 1
  return {
    article,
    claimant: `Jeanne Martin ${made}`,
    contact: 'jeanne@exemple.fr',
    receivedAt: new Date(),
    request: 'Par lettre recommandée.',
    text: 'Je ne suis pas de cet avis.',
    ...changes,
  }
}

/** A request that waits, with its published article. */
export async function logged(changes: Partial<ReplyForm> = {}) {
  const article = await publishedArticle()
  const by = await someAccount(['editor'])
  const sent = form(article.path, changes)
  const outcome = await logReply({ form: sent, by })
  if (!outcome.ok) throw new Error(outcome.reason)
  const reply = await findReply(outcome.replyId)
  if (!reply) throw new Error('no reply')
  return { article, by, sent, reply }
}

/** What the log has of requests about an article: each act and its detail. */
export const actsOf = async (articleId: number) =>
  (
    await driver()`select act, detail from audit_log where article_id = ${articleId} and act like 'reply-%' order by id`
  ).map(({ act, detail }) => [act, detail])
/** Publishes an answer in the words it had when it was logged. */
export const publish = ({ reply, by }: Awaited<ReturnType<typeof logged>>) =>
  decideReply({ replyId: reply.id, wording: reply.wording, decision: 'published', reason: '', by })
