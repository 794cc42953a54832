'use client'

import { momentOf } from '@/lib/articles/dates.rules'
import type { Stale } from './keeper.client'

type Props = { articleId: number; conflict: Stale; onCompare: () => void; said: string }

/** Somebody saved meanwhile. Both texts are kept, and one may type on; nothing is sent before the two were compared. */
export function ConflictPanel({ articleId, conflict, onCompare, said }: Props) {
  const version = (number: number) => `/admin/articles/${articleId}/versions/${number}`
  return (
    <section className="notice editor-conflict" role="alert">
      <p>
        <strong>Cet article a été modifié ailleurs</strong> par {conflict.latestBy || 'quelqu’un'}, le{' '}
        {momentOf(new Date(conflict.latestAt))}. Votre texte n’est pas perdu{'\u202f'}: il est gardé à part, et vous
        pouvez continuer à écrire.
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
        <button type="button" className="button button-strong" onClick={onCompare}>
          Comparer et fusionner
        </button>
      </p>
      <p role="status" className="fault">
        {said}
      </p>
    </section>
  )
}
