import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import type { ListedReply } from '@/lib/replies/reply-list.queries'
import { ReplyClock } from './reply-clock'

/** A request in a list: who asks, of which article, and how it stands. */
export function ReplyRow({ reply, now }: { reply: ListedReply; now: Date }) {
  const { id, claimant, headline, receivedAt, decision, decidedAt } = reply
  return (
    <li className="reply-row">
      <a href={`/admin/reponses/${id}`}>{claimant ? typeset(claimant) : `Demande n° ${id}, effacée`}</a>
      <p className="hint">
        Sur «{'\u202f'}
        {typeset(headline)}
        {'\u202f'}» · reçue le <Moment at={receivedAt} />
        {' · '}
        {decidedAt ? (
          <>
            {decision === 'published' ? 'parue' : 'refusée'} le <Moment at={decidedAt} />
          </>
        ) : (
          <ReplyClock reply={reply} now={now} />
        )}
      </p>
    </li>
  )
}
