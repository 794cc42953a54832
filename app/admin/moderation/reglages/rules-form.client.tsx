'use client'

import { useActionState } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import { saveRules } from './actions'

const lists = [
  {
    name: 'banned',
    label: 'Mots exclus',
    hint: 'Un commentaire qui en contient n’est pas pris ; son auteur lit pourquoi, et peut le changer.',
  },
  {
    name: 'suspect',
    label: 'Mots à surveiller',
    hint: 'Un commentaire qui en contient attend d’être lu, le mot marqué.',
  },
] as const

const figures = [
  { name: 'links', label: 'Liens', hint: 'Au-delà de ce nombre, le commentaire attend.' },
  { name: 'capitals', label: 'Capitales (%)', hint: 'À partir de cette part de capitales. 0 : jamais.' },
  {
    name: 'articles',
    label: 'Articles commentés en une heure',
    hint: 'À partir de ce nombre, d’un même réseau. 0 : jamais.',
  },
  { name: 'spam', label: 'Ressemblance aux indésirables (%)', hint: 'À partir de ce score du filtre. 0 : jamais.' },
  {
    name: 'trust',
    label: 'Confiance',
    hint: 'Commentaires acceptés dont un lecteur vérifié a besoin pour paraître sans attendre. 0 : personne.',
  },
] as const

type Props = { typed: Record<string, string> }

/** The rules by which comments are judged; what was typed stays when it cannot be taken. */
export function RulesForm({ typed }: Props) {
  const [state, act, busy] = useActionState(saveRules, { said: '', messages: {}, typed })
  const field = (name: string) => ({
    id: name,
    name,
    className: 'field',
    defaultValue: state.typed[name] ?? '',
    'aria-invalid': state.messages[name] ? true : undefined,
    'aria-describedby': `${name}-hint ${name}-fault`,
  })
  const words = (name: string, label: string, hint: string) => (
    <>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <p className="hint" id={`${name}-hint`}>
        {typeset(hint)}
      </p>
    </>
  )
  const fault = (name: string) => (
    <p className="fault" id={`${name}-fault`}>
      {state.messages[name]}
    </p>
  )
  return (
    <form action={act} className="newsroom-form">
      <p className="hint">
        {typeset(
          'Un mot par ligne. Accents, majuscules, lettres déguisées ou séparées ne changent rien ; « mot* » prend aussi les mots qui commencent ainsi.',
        )}
      </p>
      {lists.map(({ name, label, hint }) => (
        <div key={name}>
          {words(name, label, hint)}
          <textarea {...field(name)} rows={6} spellCheck={false} />
          {fault(name)}
        </div>
      ))}
      {figures.map(({ name, label, hint }) => (
        <div key={name}>
          {words(name, label, hint)}
          <input {...field(name)} inputMode="numeric" />
          {fault(name)}
        </div>
      ))}
      <div>
        <label>
          <input
            // React puts a form back to its first values once its action is done
            key={state.typed.proof}
            type="checkbox"
            name="proof"
            aria-describedby="proof-hint"
            defaultChecked={state.typed.proof === 'on'}
          />{' '}
          Demander un calcul au navigateur
        </label>
        <p className="hint" id="proof-hint">
          {typeset(
            'Dans une discussion ouverte, un commentaire dont le navigateur n’a pas fait ce calcul attend d’être lu ; celui d’un lecteur de confiance n’en a pas besoin.',
          )}
        </p>
      </div>
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Enregistrer les règles
      </button>
    </form>
  )
}
