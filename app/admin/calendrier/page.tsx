import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { monthFrom, monthNamed } from '@/lib/articles/calendar.rules'
import { daySpan, parisDay } from '@/lib/articles/dates.rules'
import { agendaOf, calendarAddress, plannedOf } from '@/lib/assignments/agenda.rules'
import { listAssignees } from '@/lib/assignments/assignee.queries'
import { calendarQuestion } from '@/lib/assignments/assignment.rules'
import { listPublishedDays, listScheduledArticles } from '@/lib/assignments/edition.queries'
import { daysOf, gridOf } from '@/lib/assignments/month.rules'
import {
  countProposedAssignments,
  listDueStories,
  listPlannedStories,
  listProposedStories,
  listUnplannedStories,
} from '@/lib/assignments/story.queries'
import { listSections } from '@/lib/sections/section.queries'
import { withinSection } from '@/lib/sections/section.rules'
import { said } from '../_components/said'
import { Status } from '../_components/status'
import { Calendar } from './_components/calendar.client'
import { CalendarFilters } from './_components/calendar-filters'
import { Proposed } from './_components/proposed'
import './calendar.css'
import { memberOf } from './member'

export const metadata: Metadata = { title: 'Calendrier' }

/** Headlines of a day that are shown of all that appeared. */
const HEADLINES = 8
const UNPLANNED = 100
const PROPOSED = 50

const done: Record<string, string> = { deplace: 'Le sujet est déplacé.' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the newspaper is to bring, day by day: who writes what, for when, what is to appear by itself, and what appeared. */
export default async function CalendarPage({ searchParams }: Props) {
  const staff = await requireStaff('write-articles')
  const member = memberOf(staff)
  const answers = member.hand === 'approves'
  const address = await searchParams
  const asked = calendarQuestion.parse(address)
  const today = parisDay(new Date())
  const month = asked.mois ?? today.slice(0, 7)
  const days = asked.vue === 'liste' ? daysOf(month) : gridOf(month)
  const [first = month, last = month] = [days[0], days.at(-1)]
  const span = { from: daySpan(first)?.from ?? new Date(), to: daySpan(last)?.to ?? new Date() }
  const sections = await listSections()
  const narrowed = {
    accountId: asked.personne,
    sectionIds:
      asked.rubrique === undefined
        ? undefined
        : [asked.rubrique, ...withinSection(sections, asked.rubrique).map(({ id }) => id)],
  }
  const [planned, due, unplanned, scheduled, published, people, proposed, waiting] = await Promise.all([
    listPlannedStories(first, last, narrowed),
    listDueStories(first, last, narrowed),
    listUnplannedStories(narrowed, UNPLANNED),
    listScheduledArticles(span, narrowed),
    listPublishedDays(span, HEADLINES, narrowed),
    listAssignees(),
    answers ? listProposedStories(PROPOSED) : [],
    answers ? countProposedAssignments() : 0,
  ])
  const isNarrowed = asked.personne !== undefined || asked.rubrique !== undefined
  const named = monthNamed(`${month}-01`, 0)
  const at = (months: number) => calendarAddress({ ...asked, mois: monthFrom(`${month}-01`, months) })
  return (
    <main className="newsroom-page calendar-page">
      <h1>Calendrier</h1>
      <Status words={said(address, done)} />
      <p className="newsroom-bar">
        <a className="button button-strong" href="/admin/calendrier/nouveau">
          Proposer un sujet
        </a>
      </p>
      <Proposed stories={proposed} count={waiting} />
      <CalendarFilters asked={asked} people={people} sections={sections} />
      <h2 className="calendar-title">{named}</h2>
      <nav aria-label="Mois" className="calendar-ways">
        <a href={at(-1)}>← {monthNamed(`${month}-01`, -1)}</a>
        <a href={calendarAddress({ ...asked, mois: undefined })}>Aujourd’hui</a>
        <a href={at(1)}>{monthNamed(`${month}-01`, 1)} →</a>
      </nav>
      <p className="hint calendar-keys">
        Un sujet se déplace à la souris, par «{'\u202f'}Déplacer{'\u202f'}», ou au clavier{'\u202f'}: Alt et les
        flèches.
      </p>
      <Calendar
        key={calendarAddress({ ...asked, mois: month })}
        days={agendaOf({ days, month, today, stories: planned, due, scheduled, published })}
        stories={[...planned, ...unplanned].map((story) => plannedOf(story, member))}
        asked={{ ...asked, mois: month }}
        nothing={`Rien ${isNarrowed ? 'de cela n’est' : 'n’est encore'} prévu en ${named}.`}
        more={unplanned.length < UNPLANNED ? '' : `Les ${UNPLANNED} derniers proposés.`}
      />
    </main>
  )
}
