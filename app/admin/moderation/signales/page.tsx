import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { countOpenNotices, listOpenNotices, type OpenNotice } from '@/lib/notices/notice.queries'
import { groundName } from '@/lib/notices/notice.rules'
import { said } from '../../_components/said'
import { DeskPage } from '../desk-page'
import { settle } from './actions'

export const metadata: Metadata = { title: 'Commentaires signalés' }

const PER_PAGE = 50
const done: Record<string, string> = {
  kept: 'Le commentaire reste en ligne. La décision figure sur le reçu du signalement, et part à qui a donné son adresse.',
  removed:
    'Le commentaire est retiré. La décision figure sur le reçu du signalement, et part à qui a donné son adresse.',
}

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** Comments of which readers have given notice, oldest first. */
export default async function NoticesPage({ searchParams }: Props) {
  await requireStaff('moderate-comments')
  const [address, notices, total] = await Promise.all([searchParams, listOpenNotices(PER_PAGE), countOpenNotices()])
  return (
    <DeskPage
      title="Commentaires signalés"
      status={said(address, done)}
      hint={total === 0 ? 'Aucun signalement n’attend.' : `${total} à examiner, du plus ancien au plus récent.`}
    >
      {notices.length > 0 && (
        <ol className="queue">
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} />
          ))}
        </ol>
      )}
    </DeskPage>
  )
}

function Notice({ notice }: { notice: OpenNotice }) {
  const { id, ground, explanation, isAnswered, createdAt, commentId, name, body, isShown, headline, path } = notice
  return (
    <li className="queued" id={`signalement-${id}`}>
      <p className="hint">
        Sur <a href={path}>{typeset(headline)}</a> · signalé <Moment at={createdAt} />
      </p>
      <blockquote className="queued-parent">
        <p className="hint">
          {isShown ? (
            <a href={`${path}/commentaires/${commentId}`}>{name}</a>
          ) : (
            `${name || 'Auteur effacé'}, plus en ligne`
          )}
        </p>
        <p className="queued-text" dir="auto">
          {body}
        </p>
      </blockquote>
      <h2 className="report-kind">{groundName(ground)}</h2>
      <p className="queued-text" dir="auto">
        {explanation}
      </p>
      {isAnswered && <p className="hint">La décision partira à l’adresse que cette personne a donnée.</p>}
      <form action={settle} className="queued-form">
        <input type="hidden" name="noticeId" value={id} />
        <label className="sr-only" htmlFor={`mots-${id}`}>
          Mots pour le reçu (facultatif)
        </label>
        <input
          id={`mots-${id}`}
          name="words"
          className="field"
          placeholder="Mots pour le reçu (facultatif)"
          maxLength={500}
          autoComplete="off"
        />
        <button type="submit" name="outcome" value="kept" className="button button-small">
          Laisser en ligne
        </button>
        <button type="submit" name="outcome" value="removed" className="button button-small">
          Retirer le commentaire
        </button>
      </form>
    </li>
  )
}
