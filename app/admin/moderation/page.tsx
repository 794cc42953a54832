import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { countWaitingComments, listWaitingComments, type WaitingComment } from '@/lib/moderation/comment-queue.queries'
import { REASONS } from '@/lib/moderation/moderation.rules'
import { readingOf } from '@/lib/moderation/words-read'
import { countOpenNotices } from '@/lib/notices/notice.queries'
import { said } from '../_components/said'
import { decide } from './actions'
import { ModerationKeys } from './moderation-keys.client'

export const metadata: Metadata = { title: 'Commentaires' }

const PER_PAGE = 50
const done: Record<string, string> = {
  approve: 'Commentaire accepté : il est en ligne.',
  reject: 'Commentaire refusé.',
  spam: 'Commentaire classé indésirable.',
}

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

export default async function ModerationPage({ searchParams }: Props) {
  await requireStaff('moderate-comments')
  const [address, waiting, total, noticed] = await Promise.all([
    searchParams,
    listWaitingComments(PER_PAGE),
    countWaitingComments(),
    countOpenNotices(),
  ])
  return (
    <main className="newsroom-page">
      <h1>Commentaires en attente</h1>
      <p>
        <a href="/admin/moderation/signales">Commentaires signalés ({noticed})</a>
      </p>
      <p role="status">{said(address, done)}</p>
      <p className="hint">
        {total === 0 ? 'Rien n’attend : tout a été lu.' : `${total} en attente, du plus ancien au plus récent.`}
      </p>
      {waiting.length > 0 && (
        <ModerationKeys>
          <ol className="queue">
            {waiting.map((comment) => (
              <Waiting key={comment.id} comment={comment} />
            ))}
          </ol>
        </ModerationKeys>
      )}
    </main>
  )
}

function Waiting({ comment }: { comment: WaitingComment }) {
  const { id, articleId, name, verified, body, online, postedAt, headline, path, parent, earlier } = comment
  const byName = `auteur-${id}`
  return (
    <li className="queued" tabIndex={-1} aria-labelledby={byName} id={`commentaire-${id}`}>
      <p className="hint">
        Sur <a href={path}>{typeset(headline)}</a> · <Moment at={postedAt} /> ·{' '}
        <a href={`/admin/moderation/${articleId}`}>Discussion</a>
      </p>
      <p id={byName}>
        <strong dir="auto">{name}</strong> {verified && <span className="hint">lecteur vérifié</span>}{' '}
        <span className="hint">
          {earlier.approved} accepté{earlier.approved > 1 && 's'}, {earlier.refused} refusé{earlier.refused > 1 && 's'}{' '}
          auparavant
        </span>
      </p>
      {parent && (
        <blockquote className="queued-parent">
          <p className="hint">En réponse à {parent.name}</p>
          <p dir="auto">{parent.body}</p>
        </blockquote>
      )}
      {online !== null && (
        <blockquote className="queued-parent">
          <p className="hint">En ligne pour l’instant{'\u202f'}; son auteur propose de le remplacer</p>
          <p dir="auto">{online}</p>
        </blockquote>
      )}
      <p className="queued-text" dir="auto">
        {body}
      </p>
      <form action={decide} className="queued-form">
        <input type="hidden" name="commentId" value={id} />
        <input type="hidden" name="reading" value={readingOf(body)} />
        <button type="submit" name="decision" value="approve" className="button button-small">
          Accepter
        </button>
        <button type="submit" name="decision" value="spam" className="button button-small">
          Indésirable
        </button>
        <span className="queued-reject">
          <label className="sr-only" htmlFor={`motif-${id}`}>
            Motif du refus
          </label>
          <select id={`motif-${id}`} name="ground" className="field" defaultValue="">
            <option value="">Motif du refus…</option>
            {Object.entries(REASONS).map(([key, reason]) => (
              <option key={key} value={key}>
                {reason}
              </option>
            ))}
          </select>
          <label className="sr-only" htmlFor={`precision-${id}`}>
            Précision pour le journal des décisions (facultatif)
          </label>
          <input
            id={`precision-${id}`}
            name="words"
            className="field"
            placeholder="Précision (facultatif)"
            maxLength={500}
            autoComplete="off"
          />
          <button type="submit" name="decision" value="reject" className="button button-small">
            Refuser
          </button>
        </span>
      </form>
    </li>
  )
}
