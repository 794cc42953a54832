'use client'

import { timeOf } from '@/lib/articles/dates.rules'
import { presenceSentence } from '@/lib/articles/presence.rules'
import type { Keeping } from './use-keeping.client'
import { usePresence } from './use-presence.client'

type Props = {
  articleId: number
  keeping: Keeping
  /** Takes up what somebody saved since this text was opened; nothing is lost, for nothing was changed here. */
  onTakeUp: () => void
}

/** Always in view: whether the text is kept, who else is here, and what they saved. */
export function StateBar({ articleId, keeping, onTakeUp }: Props) {
  const { others, latest } = usePresence(articleId, keeping.session)
  const isBehind = latest !== null && latest.number > keeping.keeper.base.number && latest.session !== keeping.session
  return (
    <div className="editor-state">
      <h1 className="sr-only">Écrire un article</h1>
      <p role="status" data-state={keeping.kind} className="editor-kept">
        {keeping.sentence}
        {keeping.isSignedOut && (
          <>
            {' '}
            <a href="/admin/connexion" target="_blank" rel="noopener">
              Se reconnecter
            </a>
          </>
        )}
      </p>
      <nav aria-label="Autour de l’article">
        <a href={`/admin/articles/${articleId}/apercu`}>Aperçu</a>
        <a href={`/admin/articles/${articleId}/versions`}>Versions</a>
        <a href={`/admin/moderation/${articleId}`}>Commentaires</a>
      </nav>
      <p role="status" className="editor-others">
        {presenceSentence(others)}
        {isBehind && keeping.kind === 'kept' && (
          <>
            {' '}
            {latest.savedBy ?? 'Quelqu’un'} a enregistré une version à {timeOf(new Date(latest.savedAt))}.{' '}
            <button type="button" className="button button-small" onClick={onTakeUp}>
              La charger
            </button>
          </>
        )}
      </p>
    </div>
  )
}
