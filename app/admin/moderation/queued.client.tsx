'use client'

import { type FormEvent, type MouseEvent, memo } from 'react'
import { Moment } from '@/app/_components/moment'
import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { type Finding, judgementNames, markedParts } from '@/lib/moderation/judgements.rules'
import { type Decided, type Decision, REASONS } from '@/lib/moderation/moderation.rules'
import { type History, type QueueItem, shareAccepted, type View } from '@/lib/moderation/queue.rules'
import type { Taken } from './use-desk-news.client'

type Rule = (items: QueueItem[], decision: Decision, why: { ground?: string; words?: string }) => void

const decidedNames: Record<Decided, string> = { approved: 'Accepté', rejected: 'Refusé', spam: 'Classé indésirable' }
const takenNames: Record<Decision, string> = { approve: 'accepté', reject: 'refusé', spam: 'classé indésirable' }

type Props = {
  item: QueueItem
  view: View
  /** What the form does without a script. */
  action: (data: FormData) => Promise<never>
  rule: Rule
  isChosen: boolean
  choose: (id: number, isChosen: boolean) => void
  /** Who else has it before them. */
  openedBy: string | undefined
  /** What somebody else has decided meanwhile. */
  taken: Taken | undefined
}

/** A comment of the queue, with what a moderator needs beside it. */
export const Queued = memo(function Queued({ item, isChosen, choose, openedBy, taken, ...rest }: Props) {
  const { id, articleId, name, verified, body, online, isShown, findings, postedAt, headline, path, parent, above } =
    item
  const byName = `auteur-${id}`
  return (
    <li className="queued" tabIndex={-1} aria-labelledby={byName} id={`commentaire-${id}`} data-id={id}>
      <p className="hint">
        Sur <a href={path}>{typeset(headline)}</a> · <Moment at={new Date(postedAt)} /> ·{' '}
        <a href={`/admin/moderation/${articleId}`}>Discussion</a> ·{' '}
        <a href={`/admin/moderation/auteur/${id}`} data-key="b">
          Auteur
        </a>
        {openedBy && <strong className="queued-opened">Ouvert par {openedBy}</strong>}
      </p>
      <p id={byName}>
        <label className="queued-choice">
          <input type="checkbox" checked={isChosen} onChange={(event) => choose(id, event.currentTarget.checked)} />
          <span className="sr-only">Choisir le commentaire de</span> <strong dir="auto">{name}</strong>
        </label>{' '}
        <Past history={item.history} verified={verified} />
      </p>
      {above.length > 0 && (
        <details className="queued-above hint">
          <summary>Plus haut dans le fil ({above.length})</summary>
          {above.map((each) => (
            <blockquote key={each.id} className="queued-parent">
              <p className="hint">{each.name}</p>
              <p dir="auto">{each.body}</p>
            </blockquote>
          ))}
        </details>
      )}
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
      <LastRuling item={item} />
      <Findings findings={findings} />
      <p className="queued-text" dir="auto">
        {markedParts(
          body,
          findings.flatMap(({ marks }) => marks ?? []),
        ).map(({ at, words, isMarked }) => (isMarked ? <mark key={at}>{words}</mark> : words))}
      </p>
      {taken ? (
        <p className="hint">
          Ce commentaire vient d’être {takenNames[taken.decision]} par {taken.name}.
        </p>
      ) : (
        <RulingForm item={item} {...rest} />
      )}
    </li>
  )
})

/** What is known of an author: how their other comments fared, and what was decided of them. */
function Past({ history, verified }: { history: History; verified: boolean }) {
  const { approved, refused, warnings, suspendedUntil, isTrusted } = history
  const share = shareAccepted(history)
  const parts = [
    verified && 'lecteur vérifié',
    isTrusted && 'de confiance',
    share === null
      ? 'premier commentaire'
      : `${approved} accepté${approved > 1 ? 's' : ''}, ${refused} refusé${refused > 1 ? 's' : ''} auparavant${refused > 0 ? ` (${share} % acceptés)` : ''}`,
    warnings > 0 && `averti ${warnings} fois`,
    suspendedUntil && `suspendu jusqu’au ${momentOf(new Date(suspendedUntil))}`,
  ]
  return <span className="hint">{typeset(parts.filter(Boolean).join(' · '))}</span>
}

/** What was decided, by whom, when and why. */
function LastRuling({ item: { decided, ruling } }: { item: QueueItem }) {
  if (!decided) return null
  return (
    <p className="hint">
      {decidedNames[decided]}
      {ruling && (
        <>
          {' '}
          par {ruling.by}, <Moment at={new Date(ruling.at)} />
          {ruling.reason && typeset(` : ${ruling.reason}`)}
        </>
      )}
    </p>
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

function RulingForm({ item, view, action, rule }: Pick<Props, 'item' | 'view' | 'action' | 'rule'>) {
  const { id, isShown, decided, reading } = item
  const isOnline = isShown || decided === 'approved'

  function send(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, button)
    // asked for by a key, the form has no button: it is the grounds' own
    const decision = (data.get('decision') ?? 'reject') as Decision
    const [ground, words] = [String(data.get('ground') ?? ''), String(data.get('words') ?? '')]
    event.preventDefault()
    if (decision === 'reject' && !ground) {
      event.currentTarget.querySelector<HTMLSelectElement>('select')?.focus()
      return
    }
    rule([item], decision, decision === 'approve' ? {} : { ground, words })
  }

  // the first click of two has brought the next comment under the pointer: the second is none of that one's
  function heed(event: MouseEvent) {
    if (event.detail > 1 && (event.target as HTMLElement).closest('button')) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys press the buttons themselves, once each
    <form action={action} onSubmit={send} onClick={heed} className="queued-form">
      <input type="hidden" name="commentId" value={id} />
      <input type="hidden" name="reading" value={reading} />
      <input type="hidden" name="view" value={view} />
      {decided && <input type="hidden" name="revises" value={decided} />}
      {/* whoever presses Enter after giving a reason refuses, and does not accept by the first button in line */}
      {decided !== 'rejected' && (
        <button type="submit" name="decision" value="reject" className="sr-only" tabIndex={-1} aria-hidden>
          Refuser
        </button>
      )}
      {decided !== 'approved' && (
        <button type="submit" name="decision" value="approve" data-key="a" className="button button-small">
          {isShown ? 'Laisser en ligne' : 'Accepter'}
        </button>
      )}
      {decided !== 'spam' && (
        <button type="submit" name="decision" value="spam" data-key="s" className="button button-small">
          Indésirable
        </button>
      )}
      {decided !== 'rejected' && (
        <span className="queued-reject">
          <label className="sr-only" htmlFor={`motif-${id}`}>
            Motif du refus
          </label>
          <select id={`motif-${id}`} name="ground" className="field" defaultValue="" data-key="r">
            <option value="">Motif du refus…</option>
            {Object.entries(REASONS).map(([key, reason], index) => (
              <option key={key} value={key}>
                {index + 1}. {reason}
              </option>
            ))}
          </select>
          <label className="sr-only" htmlFor={`precision-${id}`}>
            Précision pour son auteur et le journal des décisions (facultatif)
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
            {isOnline ? 'Retirer' : 'Refuser'}
          </button>
        </span>
      )}
    </form>
  )
}
