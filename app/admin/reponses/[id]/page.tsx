import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { REPLIES_PLACE, replyTitle } from '@/lib/replies/reply.rules'
import { findReply, type Reply } from '@/lib/replies/reply-list.queries'
import { id } from '@/lib/typed-text.rules'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'
import { ReplyClock } from '../reply-clock'
import '../replies.css'
import { Deciding } from './deciding'
import { ReplyFacts } from './reply-facts'

export const metadata: Metadata = { title: 'Droit de réponse' }

const done: Record<string, string> = {
  enregistree: 'La demande est enregistrée.',
  parue: 'La réponse est parue sous l’article.',
  refusee: 'La réponse est refusée. Dites-le à qui l’a demandée.',
}

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }>
}

/** A request for an answer: its words, what is to be known of it and of its article, and what may be done with it. */
export default async function ReplyPage({ params, searchParams }: Props) {
  await requireStaff('handle-replies')
  const wanted = id.safeParse((await params).id)
  const reply = wanted.success ? await findReply(wanted.data) : null
  if (!reply) notFound()
  const now = new Date()
  const { claimant, text, decision } = reply
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reponses">Tous les droits de réponse</a>
      </p>
      <h1>{claimant ? typeset(replyTitle(claimant)) : `Droit de réponse n° ${reply.id}`}</h1>
      <Status words={said(await searchParams, done)} />
      <p className="mb-4">{decision === null ? <ReplyClock reply={reply} now={now} /> : <Decided reply={reply} />}</p>
      <div className="reply-desk">
        <div>
          <h2>La réponse</h2>
          {text ? (
            <p className="queued-text reply-text" dir="auto">
              {typeset(text)}
            </p>
          ) : (
            <p className="hint">Ses mots sont effacés{'\u202f'}: leur temps est passé.</p>
          )}
          {decision === null && <Deciding reply={reply} />}
        </div>
        <ReplyFacts reply={reply} />
      </div>
    </main>
  )
}

function Decided({ reply: { decision, decidedAt, decidedBy, reason, article } }: { reply: Reply }) {
  return (
    <>
      {decision === 'published' ? 'Parue' : 'Refusée'} le {decidedAt && <Moment at={decidedAt} />}
      {decidedBy && ` par ${decidedBy}`}
      {reason && (
        <>
          {'\u202f'}: {typeset(reason)}
        </>
      )}
      {decision === 'published' && (
        <>
          {'. '}
          {article.takenDownAt ? (
            typeset('L’article n’est plus en ligne ; elle reviendra avec lui.')
          ) : (
            <a href={`${article.path}#${REPLIES_PLACE}`}>La lire sous l’article</a>
          )}
        </>
      )}
    </>
  )
}
