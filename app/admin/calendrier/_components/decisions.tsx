import type { Assignment } from '@/lib/assignments/assignment.queries'
import { DECISIONS, type Decision } from '@/lib/assignments/assignment.rules'
import type { Act } from '@/lib/assignments/assignment-rights.rules'
import { begin, decide } from '../actions'

const words: Record<Decision, string> = {
  take: 'Prendre ce sujet',
  accept: 'Accepter',
  drop: 'Abandonner',
  reopen: 'Reprendre',
}

type Props = { assignment: Pick<Assignment, 'id' | 'turn' | 'articleId'>; acts: readonly Act[] }

/** What one may decide of a story, and the way to its article. */
export function Decisions({ assignment: { id, turn, articleId }, acts }: Props) {
  const decisions = DECISIONS.filter((decision) => acts.includes(decision))
  return (
    <div className="newsroom-bar">
      {articleId !== null && (
        <a className="button button-strong" href={`/admin/articles/${articleId}`}>
          Ouvrir l’article
        </a>
      )}
      {articleId === null && acts.includes('begin') && (
        <form action={begin}>
          <input type="hidden" name="assignmentId" value={id} />
          <button type="submit" className="button button-strong">
            Commencer l’article
          </button>
        </form>
      )}
      {decisions.length > 0 && (
        <form action={decide} className="newsroom-bar assignment-decisions">
          <input type="hidden" name="assignmentId" value={id} />
          <input type="hidden" name="turn" value={turn} />
          {decisions.map((decision) => (
            <button key={decision} type="submit" name="decision" value={decision} className="button">
              {words[decision]}
            </button>
          ))}
        </form>
      )}
    </div>
  )
}
