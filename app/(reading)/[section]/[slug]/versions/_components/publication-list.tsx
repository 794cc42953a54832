import { Moment } from '@/app/_components/moment'
import { type HistoryEntry, kindOf, versionsPath } from '@/lib/articles/publication-history.rules'
import { typeset } from '@/lib/articles/typography.rules'

type Props = {
  /** Newest first. */
  history: readonly HistoryEntry[]
  /** The article's. */
  path: string
}

/** When an article was shown anew, what each time was, and the ways to what changed. */
export function PublicationList({ history, path }: Props) {
  const newest = history[0]?.number
  return (
    <ol className="publications" reversed>
      {history.map((entry) => (
        <li key={entry.number}>
          <p className="publication-moment">
            <Moment at={entry.at} />
            {entry.number === newest && ', en ligne'}
          </p>
          {entry.withheld ? (
            <p>Version retirée de l’historique par la rédaction</p>
          ) : (
            <Shown entry={entry} path={path} newest={newest} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Shown({ entry, path, newest }: { entry: HistoryEntry; path: string; newest?: number }) {
  const { number, before, isUnchanged, isOld, correction } = entry
  const hasChanges = before !== null && !isUnchanged
  return (
    <>
      <h2>{kindOf(entry)}</h2>
      {correction !== null && <p className="correction-text">{typeset(correction)}</p>}
      {isUnchanged && <p>Le texte est resté le même.</p>}
      {(hasChanges || isOld) && (
        <p className="publication-ways">
          {hasChanges && (
            <a href={versionsPath(path, { from: before, to: number })} rel="nofollow">
              Ce qui a changé<span className="sr-only"> dans la version nº {number}</span>
            </a>
          )}
          {isOld && newest !== undefined && (
            <a href={versionsPath(path, { from: number, to: newest })} rel="nofollow">
              Comparer<span className="sr-only"> la version nº {number}</span> avec la version en ligne
            </a>
          )}
        </p>
      )}
    </>
  )
}
