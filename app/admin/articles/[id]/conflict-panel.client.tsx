import { momentOf } from '@/lib/articles/dates.rules'
import type { Conflict } from './use-autosave.client'

/** Somebody saved meanwhile. Both texts are kept; the writer says which goes on. */
export function ConflictPanel({
  articleId,
  conflict,
  goOn,
}: {
  articleId: number
  conflict: Conflict
  goOn: () => void
}) {
  const version = (number: number) => `/admin/articles/${articleId}/versions/${number}`
  return (
    <section className="notice editor-conflict" role="alert">
      <p>
        <strong>Cet article a été modifié ailleurs</strong> par {conflict.latestBy || 'quelqu’un'}, le{' '}
        {momentOf(new Date(conflict.latestAt))}. Votre texte n’est pas perdu{'\u202f'}: il est gardé à part.
      </p>
      <p>
        <a href={version(conflict.latestNumber)}>Lire la version {conflict.latestNumber}</a>
        {' · '}
        <a href={version(conflict.keptNumber)}>Lire la vôtre, gardée sous le numéro {conflict.keptNumber}</a>
      </p>
      <p className="newsroom-bar">
        <button type="button" className="button" onClick={goOn}>
          Continuer avec mon texte
        </button>
        <a className="button" href={`/admin/articles/${articleId}`}>
          Prendre l’autre version
        </a>
      </p>
    </section>
  )
}
