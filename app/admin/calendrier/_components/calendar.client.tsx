'use client'

import { useEffect, useRef, useState } from 'react'
import type { Day } from '@/lib/articles/calendar.rules'
import { type AgendaDay, calendarAddress, type Planned } from '@/lib/assignments/agenda.rules'
import type { CalendarQuestion } from '@/lib/assignments/assignment.rules'
import { weekdays } from '@/lib/assignments/month.rules'
import { DayCell, useDropTarget } from './day.client'
import { Story } from './story.client'
import { useMoves } from './use-moves.client'

type Props = {
  days: readonly AgendaDay[]
  stories: readonly Planned[]
  asked: CalendarQuestion
  /** What is said when the month has nothing at all. */
  nothing: string
  /** What is said when more has no day than is shown. */
  more: string
}

/** A month of the newspaper: its days with what is planned, and what has no day yet. What one may move is dragged from day to day. */
export function Calendar({ days, stories, asked, nothing, more }: Props) {
  const { places, said, moveTo, say } = useMoves(
    stories,
    days.filter(({ isOfMonth }) => isOfMonth).map(({ day }) => day),
  )
  const [dragged, setDragged] = useState<number | null>(null)
  const followed = useRef<number | null>(null)
  const away = useRef<HTMLAnchorElement>(null)

  // what moves to another day is another element there: a focus that was lost so goes along, or to what leads to where it went
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was moved, or is told of, is what this waits for
  useEffect(() => {
    if (followed.current === null || document.activeElement !== document.body) return
    const there = document.getElementById(`sujet-${followed.current}`)
    // a narrow window does not show the days beside the month
    if (there?.checkVisibility()) there.focus()
    else away.current?.focus()
  }, [places, said])

  const placed = stories
    .map((story) => ({ ...story, ...places.get(story.id) }))
    .sort((one, other) => (one.time ?? '').localeCompare(other.time ?? '') || one.id - other.id)
  const dropOn = (day: Day | null) =>
    dragged === null
      ? null
      : () => {
          followed.current = null
          void moveTo(dragged, day)
          setDragged(null)
        }
  const unplanned = placed.filter(({ day }) => day === null)
  const target = useDropTarget(dropOn(null))
  const isList = asked.vue === 'liste'
  const shown = days.filter((each) => !isList || each.isToday || hasSomething(each, placed))

  const row = (story: Planned) => (
    <Story
      key={story.id}
      story={story}
      asked={hiddenFields(asked)}
      onMove={(day) => {
        followed.current = story.id
        void moveTo(story.id, day)
      }}
      onNowhere={() => say('Ce sujet est sans date\u202f: donnez-lui d’abord un jour par «\u202fDéplacer\u202f».')}
      onDrag={(isDragged) => setDragged(isDragged ? story.id : null)}
    />
  )
  return (
    <>
      <p role="status" className={said ? 'notice my-3' : ''} data-refused={said?.isRefused || undefined}>
        {said?.words}{' '}
        {said?.away && (
          <a ref={away} href={calendarAddress({ ...asked, mois: said.away.slice(0, 7) })}>
            Aller à ce mois
          </a>
        )}
      </p>
      <div className="calendar">
        <div>
          {!days.some((day) => hasSomething(day, placed)) && <p className="hint">{nothing}</p>}
          {!isList && (
            <ol className="calendar-weekdays" aria-hidden="true">
              {weekdays.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ol>
          )}
          <ol className={isList ? 'calendar-list' : 'calendar-month'}>
            {shown.map((day) => {
              const there = placed.filter((story) => story.day === day.day)
              return (
                <DayCell key={day.day} day={day} isEmpty={!hasSomething(day, placed)} onDrop={dropOn(day.day)}>
                  {there.length > 0 && <ul>{there.map(row)}</ul>}
                </DayCell>
              )
            })}
          </ol>
        </div>
        <section aria-labelledby="sans-date" className="calendar-unplanned" {...target}>
          <h2 id="sans-date">Sans date</h2>
          {unplanned.length === 0 ? (
            <p className="hint">Tous les sujets ont un jour.</p>
          ) : (
            <ul>{unplanned.map(row)}</ul>
          )}
          {more && <p className="hint mt-2">{more}</p>}
        </section>
      </div>
    </>
  )
}

const hasSomething = ({ day, due, scheduled, published }: AgendaDay, stories: readonly Planned[]): boolean =>
  due.length > 0 || scheduled.length > 0 || published.count > 0 || stories.some((story) => story.day === day)

const hiddenFields = (asked: CalendarQuestion): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
