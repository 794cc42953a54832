'use client'

import { useActionState } from 'react'
import type { LegalPage } from '@/lib/legal/legal-page.rules'
import { decide } from './actions'

type Props = { page: LegalPage; ownText: string; revision: number; isPublished: boolean }

/** What the newspaper adds to a page, and the decision about it. What was typed stays when the decision is refused. */
export function LegalPageForm({ page, ownText, revision, isPublished }: Props) {
  const [state, act, busy] = useActionState(decide, { said: '' })
  const field = `${page}-texte`
  return (
    <form action={act} className="newsroom-form">
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="revision" value={revision} />
      <div>
        <label className="label" htmlFor={field}>
          Ce que le journal ajoute
        </label>
        <p className="hint" id={`${field}-hint`}>
          Facultatif. Une ligne vide sépare deux paragraphes{'\u202f'}; une ligne qui commence par ## est un titre.
        </p>
        <textarea
          className="field"
          id={field}
          name="ownText"
          rows={4}
          defaultValue={state.ownText ?? ownText}
          aria-describedby={`${field}-hint ${field}-fault`}
        />
      </div>
      <p role="alert" className="fault" id={`${field}-fault`}>
        {state.said}
      </p>
      <div className="newsroom-bar">
        {!isPublished && (
          <button type="submit" name="decision" value="publish" className="button button-strong" disabled={busy}>
            Publier
          </button>
        )}
        <button type="submit" name="decision" value="save" className="button" disabled={busy}>
          Enregistrer le texte
        </button>
        {isPublished && (
          <button type="submit" name="decision" value="withdraw" className="button" disabled={busy}>
            Retirer
          </button>
        )}
      </div>
    </form>
  )
}
