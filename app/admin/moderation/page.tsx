import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { countOpenAppeals } from '@/lib/appeals/appeal.queries'
import { typeset } from '@/lib/articles/typography.rules'
import {
  countWaitingComments,
  listWaitingComments,
  VIEWS,
  type View,
  type WaitingComment,
} from '@/lib/moderation/comment-queue.queries'
import { type Finding, judgementNames, markedParts } from '@/lib/moderation/judgements.rules'
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
const views: Record<View, { name: string; title: string; empty: string; one: string; many: string }> = {
  attente: {
    name: 'En attente',
    title: 'Commentaires en attente',
    empty: 'Rien n’attend : tout a été lu.',
    one: 'en attente.',
    many: 'en attente, du plus ancien au plus récent.',
  },
  suspects: {
    name: 'Suspects',
    title: 'Commentaires suspects',
    empty: 'Rien de suspect n’attend.',
    one: 'retenu par une règle ou par le filtre.',
    many: 'retenus par une règle ou par le filtre.',
  },
  parus: {
    name: 'Parus sans lecture',
    title: 'Commentaires parus sans lecture',
    empty: 'Tout ce qui est en ligne a été lu.',
    one: 'en ligne, que personne n’a encore lu.',
    many: 'en ligne, que personne n’a encore lus.',
  },
}

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[]; vue?: string | string[] }> }

export default async function ModerationPage({ searchParams }: Props) {
  await requireStaff('moderate-comments')
  const address = await searchParams
  const view = VIEWS.find((each) => each === address.vue) ?? 'attente'
  const [waiting, noticed, appealed, ...totals] = await Promise.all([
    listWaitingComments(PER_PAGE, view),
    countOpenNotices(),
    countOpenAppeals(),
    ...VIEWS.map(countWaitingComments),
  ])
  const total = totals[VIEWS.indexOf(view)] ?? 0
  return (
    <main className="newsroom-page">
      <h1>{views[view].title}</h1>
      <nav aria-label="Files de modération">
        <ul className="queue-views">
          {VIEWS.map((each, index) => (
            <li key={each}>
              <a href={`/admin/moderation?vue=${each}`} aria-current={each === view ? 'page' : undefined}>
                {views[each].name} ({totals[index]})
              </a>
            </li>
          ))}
          <li>
            <a href="/admin/moderation/signales">Commentaires signalés ({noticed})</a>
          </li>
          <li>
            <a href="/admin/moderation/recours">Recours ({appealed})</a>
          </li>
          <li>
            <a href="/admin/moderation/sanctions">Sanctions</a>
          </li>
          <li>
            <a href="/admin/moderation/reglages">Règles</a>
          </li>
          <li>
            <a href="/admin/moderation/chiffres">Chiffres</a>
          </li>
          <li>
            <a href="/admin/moderation/registre" download>
              Registre (CSV)
            </a>
          </li>
        </ul>
      </nav>
      <p role="status">{said(address, done)}</p>
      <p className="hint my-3">
        {total === 0 ? typeset(views[view].empty) : `${total} ${total > 1 ? views[view].many : views[view].one}`}
      </p>
      {waiting.length > 0 && (
        <ModerationKeys>
          <ol className="queue">
            {waiting.map((comment) => (
              <Waiting key={comment.id} comment={comment} view={view} />
            ))}
          </ol>
        </ModerationKeys>
      )}
    </main>
  )
}

function Waiting({ comment, view }: { comment: WaitingComment; view: View }) {
  const { id, articleId, name, verified, body, online, isShown, findings } = comment
  const { postedAt, headline, path, parent, earlier } = comment
  const byName = `auteur-${id}`
  return (
    <li className="queued" tabIndex={-1} aria-labelledby={byName} id={`commentaire-${id}`}>
      <p className="hint">
        Sur <a href={path}>{typeset(headline)}</a> · <Moment at={postedAt} /> ·{' '}
        <a href={`/admin/moderation/${articleId}`}>Discussion</a> ·{' '}
        <a href={`/admin/moderation/auteur/${id}`}>Auteur</a>
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
      {isShown && <p className="hint">En ligne, sans avoir été lu.</p>}
      <Findings findings={findings} />
      <p className="queued-text" dir="auto">
        {markedParts(
          body,
          findings.flatMap(({ marks }) => marks ?? []),
        ).map(({ at, words, isMarked }) => (isMarked ? <mark key={at}>{words}</mark> : words))}
      </p>
      <form action={decide} className="queued-form">
        <input type="hidden" name="commentId" value={id} />
        <input type="hidden" name="reading" value={readingOf(body)} />
        <input type="hidden" name="view" value={view} />
        <button type="submit" name="decision" value="approve" className="button button-small">
          {isShown ? 'Laisser en ligne' : 'Accepter'}
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
            {isShown ? 'Retirer' : 'Refuser'}
          </button>
        </span>
      </form>
    </li>
  )
}

/** Why it is held, or why it was shown: each judgement by its name, in the order in which they are made. */
function Findings({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="queued-findings" aria-label="Ce que le site a relevé">
      {findings.map(({ judgement, says }) => (
        <li key={judgement}>
          <strong>{judgementNames[judgement] ?? judgement}</strong>
          {'\u202f'}: {typeset(says)}
        </li>
      ))}
    </ul>
  )
}
