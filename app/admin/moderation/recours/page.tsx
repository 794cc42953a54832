import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { countOpenAppeals, listOpenAppeals, type OpenAppeal } from '@/lib/appeals/appeal.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { said } from '../../_components/said'
import { DeskPage } from '../desk-page'
import { settle } from './actions'

export const metadata: Metadata = { title: 'Recours' }

const PER_PAGE = 50
const done: Record<string, string> = {
  upheld: 'La décision est maintenue. Son auteur en est prévenu.',
  overturned: 'La décision est annulée : le commentaire est en ligne, et son auteur prévenu.',
}

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** Appeals against rulings, oldest first: somebody else than who ruled decides. */
export default async function AppealsPage({ searchParams }: Props) {
  const staff = await requireStaff('moderate-comments')
  const [address, appeals, total] = await Promise.all([searchParams, listOpenAppeals(PER_PAGE), countOpenAppeals()])
  return (
    <DeskPage
      title="Recours"
      status={said(address, done)}
      hint={total === 0 ? 'Aucun recours n’attend.' : `${total} à examiner, du plus ancien au plus récent.`}
    >
      {appeals.length > 0 && (
        <ol className="queue">
          {appeals.map((appeal) => (
            <Appeal key={appeal.id} appeal={appeal} isOwn={appeal.decidedBy === staff.accountId} />
          ))}
        </ol>
      )}
    </DeskPage>
  )
}

function Appeal({ appeal, isOwn }: { appeal: OpenAppeal; isOwn: boolean }) {
  const { id, words, createdAt, name, body, reason, decidedAt, moderator, headline, path } = appeal
  return (
    <li className="queued" id={`recours-${id}`}>
      <p className="hint">
        Sur <a href={path}>{typeset(headline)}</a> · reçu <Moment at={createdAt} />
      </p>
      <blockquote className="queued-parent">
        <p className="hint">{name}</p>
        <p className="queued-text" dir="auto">
          {body}
        </p>
      </blockquote>
      <p className="hint">
        Refusé par {moderator}, <Moment at={decidedAt} />
        {'\u202f'}: {typeset(reason)}
      </p>
      <h2 className="report-kind">Ce que dit son auteur</h2>
      <p className="queued-text" dir="auto">
        {words}
      </p>
      {isOwn && <p className="hint">Vous avez pris cette décision{'\u202f'}: une autre personne examine le recours.</p>}
      <form action={settle} className="queued-form">
        <input type="hidden" name="appealId" value={id} />
        <label className="sr-only" htmlFor={`mots-${id}`}>
          Pourquoi (son auteur le lira)
        </label>
        <input
          id={`mots-${id}`}
          name="words"
          className="field"
          placeholder="Pourquoi (son auteur le lira)"
          maxLength={500}
          required
          autoComplete="off"
        />
        <button type="submit" name="outcome" value="upheld" className="button button-small">
          Maintenir la décision
        </button>
        <button type="submit" name="outcome" value="overturned" className="button button-small">
          Publier le commentaire
        </button>
      </form>
    </li>
  )
}
