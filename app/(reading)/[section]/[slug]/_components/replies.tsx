import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import { paragraphsOfReply, REPLIES_PLACE, replyTitle } from '@/lib/replies/reply.rules'
import type { PublishedReply } from '@/lib/replies/reply-list.queries'

type Props = { replies: readonly PublishedReply[] }

/** Says at the head of an article that somebody answered it, and leads there. Nothing when nobody did. */
export function ReplyLinks({ replies }: Props) {
  return replies.map(({ claimant, publishedAt }) => (
    <p key={`${publishedAt.getTime()} ${claimant}`} className="reply-line">
      <a href={`#${REPLIES_PLACE}`}>{typeset(replyTitle(claimant))}</a>
    </p>
  ))
}

/**
 * The answers under an article, in the article's own type: as easy to find, to read and to print as what they answer, and said to be what
 * they are (LCEN, article 1-1, III; décret 2007-1527). Nothing when there are none.
 */
export function Replies({ replies }: Props) {
  if (replies.length === 0) return null
  return (
    <section id={REPLIES_PLACE} className="article-body reply" aria-labelledby={`titre-${REPLIES_PLACE}`}>
      <h2 id={`titre-${REPLIES_PLACE}`}>Droit de réponse</h2>
      {replies.map((reply) => (
        <Reply key={`${reply.publishedAt.getTime()} ${reply.claimant}`} reply={reply} />
      ))}
    </section>
  )
}

function Reply({ reply: { claimant, text, publishedAt } }: { reply: PublishedReply }) {
  return (
    <>
      <h3>{typeset(claimant)}</h3>
      <p className="times">
        Réponse publiée le <Moment at={publishedAt} />
      </p>
      {paragraphsOfReply(text).map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has nothing of its own but its place
        <p key={place} className="kept-words">
          {typeset(paragraph)}
        </p>
      ))}
    </>
  )
}
