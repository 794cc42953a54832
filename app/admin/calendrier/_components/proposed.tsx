import { typeset } from '@/lib/articles/typography.rules'
import { plannedFor } from '@/lib/assignments/planned-time.rules'
import type { Story } from '@/lib/assignments/story.queries'

/** What was proposed and waits for an answer, wherever in the calendar it is planned. Nothing when none does. */
export function Proposed({ stories, count }: { stories: readonly Story[]; count: number }) {
  if (count === 0) return null
  return (
    <details className="calendar-proposed">
      <summary>
        {count === 1 ? '1 sujet proposé attend une réponse' : `${count} sujets proposés attendent une réponse`}
      </summary>
      <ul className="newsroom-list">
        {stories.map(({ id, pitch, assignee, section, plannedOn, plannedTime }) => (
          <li key={id}>
            <a href={`/admin/calendrier/${id}`}>{typeset(pitch)}</a>
            <p className="calendar-facts">
              {[assignee ?? 'À prendre', section?.name, plannedFor(plannedOn, plannedTime)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {count > stories.length && <p className="calendar-facts">et {count - stories.length} autres</p>}
    </details>
  )
}
