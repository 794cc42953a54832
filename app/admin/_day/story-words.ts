import { dayOf, parisDay } from '@/lib/articles/dates.rules'
import type { Story } from '@/lib/assignments/story.queries'

/** Where one goes on with a story: its article, once it was begun. */
export const storyPath = ({ id, articleId }: Story): string =>
  articleId === null ? `/admin/calendrier/${id}` : `/admin/articles/${articleId}`

const dayWords = (day: string): string => dayOf(new Date(`${day}T12:00:00Z`))

/** « à 6 h 30 »; empty without a time. */
export const timeWords = ({ plannedTime }: Story): string => {
  const [hours, minutes] = plannedTime?.split(':') ?? []
  return hours ? `à ${Number(hours)}\u00a0h\u00a0${minutes}` : ''
}

/** « à rendre le 3 décembre 2026 », and whether that is past; else for when it is planned. */
export function dueWords(story: Story, now: Date): string {
  const { dueOn, plannedOn } = story
  if (dueOn) return `à rendre le ${dayWords(dueOn)}${dueOn < parisDay(now) ? ', en retard' : ''}`
  return plannedOn ? `prévu le ${[dayWords(plannedOn), timeWords(story)].filter(Boolean).join(' ')}` : 'sans date'
}
