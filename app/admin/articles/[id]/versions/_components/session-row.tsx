import { momentOf, parisDay, timeOf } from '@/lib/articles/dates.rules'
import { growthOf, type VersionSummary, type WorkingSession } from '@/lib/articles/version-list.rules'
import { previewPath } from '@/lib/previews/preview.rules'
import { WithholdingButton } from './withholding'

type Chosen = { from?: number; to?: number }
type Props = {
  articleId: number
  session: WorkingSession
  latest: number
  chosen: Chosen
  /** Whether whoever reads the list may take what readers saw out of their history, or put it back. */
  withholds: boolean
}

/** A working session, or a publication: who wrote when, how much, and what became of it. */
export function SessionRow({ articleId, session, latest, chosen, withholds }: Props) {
  const { newest, oldest, versions, growth } = session
  return (
    <li className={newest.refused ? 'is-aside' : undefined}>
      <VersionLine
        version={newest}
        articleId={articleId}
        latest={latest}
        chosen={chosen}
        way={withholds && <WithholdingButton version={newest} />}
      >
        <span>
          <strong>{spanOf(oldest.savedAt, newest.savedAt)}</strong>
          {newest.savedBy && `, ${newest.savedBy}`}
        </span>
        <State version={newest} latest={latest} />
        <span className="hint">
          {newest.words.toLocaleString('fr-FR')} {newest.words > 1 ? 'mots' : 'mot'}
          {growth !== null && !newest.refused && <> · {growthOf(growth)}</>}
        </span>
      </VersionLine>
      {versions.length > 1 && (
        <details>
          <summary>{versions.length === 2 ? 'Une autre version' : `${versions.length - 1} autres versions`}</summary>
          <ol>
            {versions.slice(1).map((version) => (
              <li key={version.number}>
                <VersionLine version={version} articleId={articleId} latest={latest} chosen={chosen}>
                  <span>{timeOf(version.savedAt)}</span>
                  <span className="hint">
                    {version.words.toLocaleString('fr-FR')} {version.words > 1 ? 'mots' : 'mot'}
                  </span>
                </VersionLine>
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  )
}

/** « 14 h 05 », « de 13 h 40 à 14 h 05 »; one that began the day before says so. */
function spanOf(from: Date, to: Date): string {
  if (timeOf(from) === timeOf(to) && parisDay(from) === parisDay(to)) return timeOf(to)
  if (parisDay(from) === parisDay(to)) return `${timeOf(from)} – ${timeOf(to)}`
  return `du ${momentOf(from)} au ${momentOf(to)}`
}

function State({ version, latest }: { version: VersionSummary; latest: number }) {
  const { online, publishedAt, savedAt, refused, number, withheld } = version
  const day =
    publishedAt &&
    (parisDay(publishedAt) === parisDay(savedAt) ? `à ${timeOf(publishedAt)}` : `le ${momentOf(publishedAt)}`)
  return (
    <>
      {number === latest && <span className="version-state">version actuelle</span>}
      {online && <span className="version-state is-online">en ligne{day && `, publiée ${day}`}</span>}
      {!online && day && <span className="version-state">publiée {day}</span>}
      {withheld && <span className="version-state is-kept">retirée de l’historique public</span>}
      {refused && <span className="version-state is-kept">gardée à part{'\u202f'}: partie d’une version dépassée</span>}
    </>
  )
}

type Line = {
  version: VersionSummary
  articleId: number
  latest: number
  chosen: Chosen
  /** One more thing that can be done with it. */
  way?: React.ReactNode
  children: React.ReactNode
}

/** A version with its two boxes to compare it, and what can be done with it. */
function VersionLine({ version: { number }, articleId, latest, chosen, way, children }: Line) {
  const here = `/admin/articles/${articleId}/versions/${number}`
  return (
    <div className="version-line">
      <label>
        <input type="radio" name="de" value={number} defaultChecked={chosen.from === number} required />
        <span className="sr-only">Comparer depuis la version {number}</span>
      </label>
      <label>
        <input type="radio" name="a" value={number} defaultChecked={chosen.to === number} required />
        <span className="sr-only">Comparer jusqu’à la version {number}</span>
      </label>
      <p>
        <span className="version-number">{number}</span>
        {children}
      </p>
      <p className="version-ways">
        <a href={here}>
          Lire<span className="sr-only"> la version {number}</span>
        </a>
        <a href={previewPath(articleId, number)}>
          Aperçu<span className="sr-only"> de la version {number}</span>
        </a>
        {number !== latest && (
          <a href={`${here}/restaurer`}>
            Restaurer<span className="sr-only"> la version {number}</span>
          </a>
        )}
        {way}
      </p>
    </div>
  )
}
