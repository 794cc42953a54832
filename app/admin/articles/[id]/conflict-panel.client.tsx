'use client'

import { momentOf } from '@/lib/articles/dates.rules'
import type { Conflict } from './use-autosave.client'

/** Somebody saved meanwhile. Both texts are kept; the writer says which goes on. */
export function ConflictPanel({
  articleId,
  conflict,
  goOn,
  takeOther,
}: {
  articleId: number
  conflict: Conflict
  goOn: () => void
  takeOther: () => Promise<void>
}) {
  const version = (number: number) => `/admin/articles/${articleId}/versions/${number}`
  return (
    <section className="notice editor-conflict" role="alert">
      <p>
        <strong>Cet article a été modifié ailleurs</strong> par {conflict.latestBy || 'quelqu’un'}, le{' '}
        {momentOf(new Date(conflict.latestAt))}. Votre texte n’est pas perdu{'\u202f'}: il est gardé à part.
      </p>
      <p>
        <a href={version(conflict.latestNumber)} target="_blank" rel="noopener">
          Lire la version {conflict.latestNumber}
        </a>
        {' · '}
        <a href={version(conflict.keptNumber)} target="_blank" rel="noopener">
          Lire la vôtre, gardée sous le numéro {conflict.keptNumber}
        </a>
      </p>
      <p className="newsroom-bar">
        <button type="button" className="button" onClick={goOn}>
          Continuer avec mon texte
        </button>
        <button type="button" className="button" onClick={() => void takeOther()}>
          Prendre l’autre version
        </button>
      </p>
    </section>
  )
}
