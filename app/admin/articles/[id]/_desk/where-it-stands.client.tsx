'use client'

import { momentOf } from '@/lib/articles/dates.rules'
import type { DeskView } from '@/lib/desk/desk-view.queries'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

const by = (name: string | null) => (name ? ` par ${name}` : '')

/** Where an article stands, in sentences: the work on it, its time, its embargo, what readers see. */
export function WhereItStands({ view, latest }: { view: DeskView; latest: number }) {
  const { stage, staged, sentBack, schedule, embargoUntil, isEmbargoed, published, standing } = view
  return (
    <div className="desk-standing">
      {staged && (
        <p>
          <strong>{stage === 'ready' ? 'Prêt' : 'Proposé'}</strong>
          {by(staged.by)}, le {momentOf(staged.at)}
          {staged.number < latest && (
            <span className="hint">
              {' '}
              · version {staged.number}
              {'\u202f'}; le texte a changé depuis
            </span>
          )}
        </p>
      )}
      {sentBack && (
        <p className="notice">
          <strong>À reprendre</strong>
          {by(sentBack.by)}, le {momentOf(sentBack.at)}
          {'\u202f'}: {sentBack.reason}
        </p>
      )}
      {!staged && !sentBack && standing === 'unseen' && <p>Brouillon</p>}
      {schedule && (
        <p className={schedule.fault ? 'notice' : undefined}>
          <strong>{schedule.fault ? 'N’a pas paru' : 'Programmé'}</strong>
          {schedule.fault ? ' comme prévu le ' : ' pour le '}
          <time dateTime={schedule.at.toISOString()}>{momentOf(schedule.at)}</time>
          {!schedule.fault && by(schedule.by)}
          {schedule.fault && `\u202f: ${sentenceFor(schedule.fault)}`}
          {!schedule.fault && schedule.number < latest && (
            <span className="hint">
              {' '}
              · version {schedule.number}
              {'\u202f'}; ce qui a changé depuis ne paraîtra pas alors
            </span>
          )}
        </p>
      )}
      {embargoUntil && isEmbargoed && (
        <p>
          <strong>Sous embargo</strong> jusqu’au{' '}
          <time dateTime={embargoUntil.toISOString()}>{momentOf(embargoUntil)}</time>
        </p>
      )}
      {standing === 'online' && published && (
        <p>
          <strong>En ligne</strong>, paru le {momentOf(published.at)}
          {published.number < latest && (
            <span className="hint"> · version {published.number}, modifiée depuis dans la rédaction</span>
          )}
        </p>
      )}
      {standing === 'taken-down' && (
        <p>
          <strong>Dépublié</strong>
        </p>
      )}
    </div>
  )
}
