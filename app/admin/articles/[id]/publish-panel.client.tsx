'use client'

import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import type { EditedArticle } from '@/lib/articles/article.queries'
import { type ArticleContent, missingForPublication } from '@/lib/articles/article.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { publish, withdraw } from './actions'
import { MissingList } from './missing-list.client'

type Props = {
  article: EditedArticle
  content: ArticleContent
  text: Editor | null
  saveNow: () => Promise<number | null>
  onPublished: () => void
}

/** What becomes of the article: shown to readers, brought up to date, or taken away. */
export function PublishPanel({ article, content, text, saveNow, onPublished }: Props) {
  const [path, setPath] = useState(article.publishedPath)
  const [update, setUpdate] = useState<'fault' | 'substance'>('substance')
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const missing = missingForPublication(content)

  async function print() {
    setBusy(true)
    setSaid('')
    const number = await saveNow()
    setSaid(number === null ? 'Le texte n’a pas pu être enregistré : rien n’a été publié.' : await printed(number))
    setBusy(false)
  }

  /** What to say of it. */
  async function printed(number: number): Promise<string> {
    const outcome = await publish({ articleId: article.id, number, update }).catch(() => null)
    if (!outcome) return 'Le serveur n’a pas répondu : réessayez dans un instant.'
    if (!outcome.ok) return sentenceFor(outcome.reason)
    setPath(outcome.path)
    onPublished()
    return path ? 'Mis à jour pour les lecteurs.' : 'Publié.'
  }

  async function takeDown(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = new FormData(event.currentTarget).get('reason')
    setBusy(true)
    const outcome = await withdraw({ articleId: article.id, reason }).catch(() => null)
    if (outcome?.ok) setPath(null)
    const fault =
      outcome && 'messages' in outcome
        ? outcome.messages.reason
        : sentenceFor(outcome && !outcome.ok ? outcome.reason : '')
    setSaid(outcome?.ok ? 'L’article n’est plus en ligne.' : (fault ?? ''))
    setBusy(false)
  }

  return (
    <section aria-labelledby="publication" className="editor-publish">
      <h2 id="publication">Publication</h2>
      <MissingList content={content} text={text} />
      {path && (
        <fieldset>
          <legend className="label">Que change cette mise à jour{'\u202f'}?</legend>
          <label className="newsroom-check">
            <input type="radio" name="update" checked={update === 'fault'} onChange={() => setUpdate('fault')} />
            Une faute corrigée{'\u202f'}: l’heure de mise à jour ne change pas
          </label>
          <label className="newsroom-check">
            <input
              type="radio"
              name="update"
              checked={update === 'substance'}
              onChange={() => setUpdate('substance')}
            />
            Un changement sur le fond{'\u202f'}: l’heure de mise à jour change
          </label>
        </fieldset>
      )}
      <button
        type="button"
        className="button button-strong"
        disabled={busy || missing.length > 0}
        onClick={() => void print()}
      >
        {path ? 'Mettre à jour' : 'Publier'}
      </button>
      <p role="status">{said}</p>
      {path && (
        <>
          <p>
            <a href={path}>Voir l’article</a>
          </p>
          <details>
            <summary>Dépublier</summary>
            <form onSubmit={(event) => void takeDown(event)}>
              <label className="label" htmlFor="reason">
                Pourquoi{'\u202f'}?
              </label>
              <textarea id="reason" name="reason" className="field" rows={2} required />
              <button type="submit" className="button" disabled={busy}>
                Retirer l’article du site
              </button>
            </form>
          </details>
        </>
      )}
    </section>
  )
}
