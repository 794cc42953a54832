import { type Day, fullDay } from '../articles/calendar.rules'
import { parisDay, timeOf } from '../articles/dates.rules'
import { typeset } from '../articles/typography.rules'
import type { CalendarQuestion } from './assignment.rules'
import { type Member, mayChange } from './assignment-rights.rules'
import type { PublishedDay, ScheduledArticle } from './edition.queries'
import { isOwed, progressNames } from './progress.rules'
import type { Story } from './story.queries'

type Hued = { section: string | null; hue: string }

/** A story in the calendar, in the words that are shown, and whether whoever looks at it may move it. */
export type Planned = Hued & {
  id: number
  pitch: string
  assignee: string
  progress: string
  articleId: number | null
  day: Day | null
  /** `14:05`, a time of Paris. */
  time: string | null
  turn: number
  movable: boolean
}

/** A day of the calendar, and what of it cannot be moved there. */
export type AgendaDay = {
  day: Day
  /** « lundi 30 novembre » */
  words: string
  isOfMonth: boolean
  isToday: boolean
  due: { id: number; pitch: string; assignee: string }[]
  scheduled: (Hued & { id: number; headline: string; time: string })[]
  published: { count: number; first: { id: number; headline: string }[] }
}

const hued = (section: { name: string; hue: string } | null): Hued => ({
  section: section?.name ?? null,
  hue: section ? `hue-${section.hue}` : '',
})

const assigneeOf = ({ assignee }: Story): string => assignee ?? 'À prendre'

export const plannedOf = (story: Story, member: Member): Planned => ({
  ...hued(story.section),
  id: story.id,
  pitch: typeset(story.pitch),
  assignee: assigneeOf(story),
  progress: progressNames[story.progress],
  articleId: story.articleId,
  day: story.plannedOn,
  time: story.plannedTime,
  turn: story.turn,
  movable: mayChange('change', story, member),
})

type Edition = {
  days: readonly Day[]
  /** `2026-12` */
  month: string
  today: Day
  stories: readonly Story[]
  due: readonly Story[]
  scheduled: readonly ScheduledArticle[]
  published: readonly PublishedDay[]
}

/**
 * The days of a calendar with what is due on each, what is to appear, and what appeared. The article of a story that is planned for
 * the same day is not said twice, nor is a text due that was handed in.
 */
export function agendaOf({ days, month, today, stories, due, scheduled, published }: Edition): AgendaDay[] {
  const isTold = (articleId: number, day: Day) =>
    stories.some((story) => story.articleId === articleId && story.plannedOn === day)
  return days.map((day) => ({
    day,
    words: shortDay(day),
    isOfMonth: day.startsWith(month),
    isToday: day === today,
    due: due
      .filter(({ dueOn, progress }) => dueOn === day && isOwed(progress))
      .map((story) => ({ id: story.id, pitch: typeset(story.pitch), assignee: assigneeOf(story) })),
    scheduled: scheduled
      .filter(({ id, at }) => parisDay(at) === day && !isTold(id, day))
      .map(({ id, headline, section, at }) => ({
        ...hued(section),
        id,
        headline: titleOf(headline),
        time: timeOf(at),
      })),
    published: publishedOn(published, day),
  }))
}

function publishedOn(all: readonly PublishedDay[], day: Day): AgendaDay['published'] {
  const found = all.find((each) => each.day === day)
  if (!found) return { count: 0, first: [] }
  return { count: found.count, first: found.first.map(({ id, headline }) => ({ id, headline: titleOf(headline) })) }
}

const titleOf = (headline: string): string => typeset(headline) || 'Sans titre'

/** « lundi 30 novembre »: within a month's page its year is known. */
const shortDay = (day: Day): string => fullDay(day).replace(/ \d{4}$/, '')

/** The calendar's address, so narrowed. */
export function calendarAddress({ mois, vue, personne, rubrique }: Partial<CalendarQuestion>): string {
  const asked = Object.entries({ mois, vue: vue === 'liste' ? vue : undefined, personne, rubrique }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, String(value)]]),
  )
  return asked.length === 0 ? '/admin/calendrier' : `/admin/calendrier?${new URLSearchParams(asked)}`
}
