import { type DragEvent, type ReactNode, useState } from 'react'
import type { AgendaDay } from '@/lib/assignments/agenda.rules'

type Props = {
  day: AgendaDay
  /** The stories that are planned for it. */
  children: ReactNode
  isEmpty: boolean
  /** Null while nothing is dragged. */
  onDrop: (() => void) | null
}

/** A day of the calendar: what is due, what is planned, what is to appear by itself, and what appeared. */
export function DayCell({ day: { day, words, isOfMonth, isToday, ...edition }, children, isEmpty, onDrop }: Props) {
  const { due, scheduled, published } = edition
  const target = useDropTarget(onDrop)
  const kinds = [
    'calendar-day',
    isOfMonth ? '' : 'calendar-beside',
    isToday ? 'calendar-today' : '',
    isEmpty ? 'calendar-empty' : '',
  ]
  return (
    <li className={kinds.filter(Boolean).join(' ')} data-day={day} {...target}>
      <h3 aria-current={isToday ? 'date' : undefined}>
        <span className="calendar-number" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="calendar-words">{words}</span>
        {isToday && <span className="calendar-now"> aujourd’hui</span>}
      </h3>
      {due.length > 0 && (
        <ul className="calendar-due">
          {due.map(({ id, pitch, assignee }) => (
            <li key={id}>
              <strong>À rendre</strong>
              {'\u202f: '}
              <a href={`/admin/calendrier/${id}`}>{pitch}</a> <span className="calendar-facts">{assignee}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
      {scheduled.length > 0 && (
        <ul>
          {scheduled.map(({ id, headline, time, section, hue }) => (
            <li key={id} className={`calendar-scheduled ${hue}`}>
              <a href={`/admin/articles/${id}`}>
                <span className="calendar-time">{time} </span>
                {headline}
              </a>
              <p className="calendar-facts">
                {section && <span className="text-hue">{section}</span>}
                {section && ' · '}Article programmé
              </p>
            </li>
          ))}
        </ul>
      )}
      {published.count > 0 && <Published {...published} />}
    </li>
  )
}

function Published({ count, first }: AgendaDay['published']) {
  const others = count - first.length
  return (
    <details className="calendar-published">
      <summary>{count === 1 ? '1 article paru' : `${count} articles parus`}</summary>
      <ul>
        {first.map(({ id, headline }) => (
          <li key={id}>
            <a href={`/admin/articles/${id}`}>{headline}</a>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="calendar-facts">{others === 1 ? 'et un autre' : `et ${others} autres`}</p>}
    </details>
  )
}

/** What has a place take what is dragged over it, and show that it would. */
export function useDropTarget(onDrop: (() => void) | null) {
  const [isOver, setIsOver] = useState(false)
  if (!onDrop) return {}
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      setIsOver(true)
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      onDrop()
    },
  }
}
