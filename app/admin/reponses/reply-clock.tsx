import { Moment } from '@/app/_components/moment'
import { clockOf } from '@/lib/replies/reply.rules'
import type { ListedReply } from '@/lib/replies/reply-list.queries'

type Props = { reply: Pick<ListedReply, 'receivedAt' | 'deadline'>; now: Date }

/** By when an answer has to appear, and how much time that leaves. What is near or late is said strongly, in words. */
export function ReplyClock({ reply: { receivedAt, deadline }, now }: Props) {
  const { urgency, words } = clockOf(receivedAt, now)
  return (
    <>
      à publier avant le <Moment at={deadline} />
      {' · '}
      {urgency === 'in-time' ? words : <strong>{words}</strong>}
    </>
  )
}
