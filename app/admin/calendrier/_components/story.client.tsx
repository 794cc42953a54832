import type { DragEvent, FormEvent, KeyboardEvent } from 'react'
import { type Day, daysFrom } from '@/lib/articles/calendar.rules'
import type { Planned } from '@/lib/assignments/agenda.rules'
import { ARROWS } from '@/lib/assignments/month.rules'
import { clockTime } from '@/lib/assignments/planned-time.rules'
import { moveAndReturn } from '../actions'

type Props = {
  story: Planned
  /** What the calendar was asked for, so that a form without script comes back to it. */
  asked: Record<string, string>
  /** By its own form or by keys, so that the focus goes along. */
  onMove: (day: Day | null) => void
  /** By keys, while it has no day to be moved from. */
  onNowhere: () => void
  onDrag: (isDragged: boolean) => void
}

/** A story in the calendar: dragged, moved by Alt and an arrow, or by a form that asks for nothing but itself. */
export function Story({ story, asked, onMove, onNowhere, onDrag }: Props) {
  const { id, pitch, time, assignee, section, progress, movable, hue } = story
  function moveByKey(event: KeyboardEvent) {
    const days = ARROWS[event.key]
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || days === undefined) return
    // on some systems Alt and an arrow leave the page
    event.preventDefault()
    if (story.day === null) onNowhere()
    else onMove(daysFrom(story.day, days))
  }
  function take({ dataTransfer }: DragEvent) {
    dataTransfer.effectAllowed = 'move'
    // without words nothing is dragged in Firefox
    dataTransfer.setData('text/plain', pitch)
    onDrag(true)
  }
  return (
    <li
      className={`calendar-story ${hue}`}
      draggable={movable || undefined}
      onDragStart={movable ? take : undefined}
      onDragEnd={() => onDrag(false)}
      onKeyDown={movable ? moveByKey : undefined}
    >
      <a
        id={`sujet-${id}`}
        href={`/admin/calendrier/${id}`}
        draggable={false}
        aria-keyshortcuts={movable ? KEYS : undefined}
      >
        {time && <span className="calendar-time">{clockTime(time)} </span>}
        {pitch}
      </a>
      <p className="calendar-facts">
        {section && <span className="text-hue">{section}</span>}
        {section && ' · '}
        {assignee}
        {' · '}
        {progress}
      </p>
      {movable && <MoveForm story={story} asked={asked} onMove={onMove} />}
    </li>
  )
}

const KEYS = 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown'

function MoveForm({ story: { id, pitch, day, turn }, asked, onMove }: Pick<Props, 'story' | 'asked' | 'onMove'>) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('day')
    onMove(typeof chosen === 'string' && chosen ? chosen : null)
  }
  return (
    <details className="calendar-move">
      <summary>
        Déplacer<span className="sr-only"> {`«\u202f${pitch}\u202f»`}</span>
      </summary>
      <form action={moveAndReturn} onSubmit={submit}>
        <input type="hidden" name="assignmentId" value={id} />
        <input type="hidden" name="turn" value={turn} />
        {Object.entries(asked).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="label" htmlFor={`jour-${id}`}>
          Nouveau jour
        </label>
        <input id={`jour-${id}`} className="field" type="date" name="day" defaultValue={day ?? ''} />
        <button type="submit" className="button button-small">
          Déplacer
        </button>
      </form>
    </details>
  )
}
