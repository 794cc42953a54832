import { momentOf } from '../articles/dates.rules'
import { typeset } from '../articles/typography.rules'
import { paragraphsOfReply, REPLIES_PLACE, replyTitle } from '../replies/reply.rules'
import type { PublishedReply } from '../replies/reply-list.queries'
import { xmlText } from './xml'

/** The answers under an article as HTML for feed readers: they follow the text, as they do on its page. Empty: there are none. */
export const repliesAsHtml = (replies: readonly PublishedReply[]): string =>
  replies.map((reply) => `<h2>${xmlText(typeset(replyTitle(reply.claimant)))}</h2>${textAsHtml(reply)}`).join('')

function textAsHtml({ text, publishedAt }: PublishedReply): string {
  const paragraphs = paragraphsOfReply(text).map(
    (paragraph) => `<p>${xmlText(typeset(paragraph)).replaceAll('\n', '<br>')}</p>`,
  )
  return `<p><em>Réponse publiée le ${xmlText(momentOf(publishedAt))}.</em></p>${paragraphs.join('')}`
}

/**
 * A line for each answer under an article, with where it is read: what follows a summary.
 *
 * @param url the article's, whole
 */
export const repliesAsLines = (replies: readonly PublishedReply[], url: string): string =>
  replies.map(({ claimant }) => `\n${typeset(replyTitle(claimant))}\u202f: ${url}#${REPLIES_PLACE}`).join('')
