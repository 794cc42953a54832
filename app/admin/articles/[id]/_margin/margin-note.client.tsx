'use client'

import { type RefObject, useRef } from 'react'
import { recentMoment } from '@/lib/articles/dates.rules'
import type { MarginNote, MarginWords } from '@/lib/margin/margin.rules'
import type { Became } from './margin-requests.client'
import type { MarginHeld } from './use-margin.client'
import { WordsForm } from './words-form.client'

/** How somebody is called whose account is gone. */
const nobody = 'un ancien membre'

export const noteElement = (id: number): string => `margin-note-${id}`

type Props = {
  note: MarginNote
  /** Leads to its passage; null: the passage is gone, or the text is not there. */
  onGo: (() => void) | null
  isGone: boolean
  isAnswering: boolean
  onAnswering: (isAnswering: boolean) => void
  typed: RefObject<Map<number, string>>
  act: MarginHeld['act']
  /** Tells what became of an act, and what has the focus when it was done; null: it has it already. */
  onDone: (became: Became, done: string, focus: 'note' | 'panel' | null) => void
}

/** A note with its answers, and what can be done with it. */
export function Note({ note, onGo, isGone, isAnswering, onAnswering, typed, act, onDone }: Props) {
  const answerButton = useRef<HTMLButtonElement>(null)
  const { id, answers, passage, resolved } = note
  const whose = note.isOwn ? 'votre note' : `la note de ${nameOf(note)}`
  const last = answers.at(-1) ?? note

  const leave = () => {
    onAnswering(false)
    answerButton.current?.focus()
  }
  const press = async (deed: Parameters<typeof act>[0], done: string, focus: 'note' | 'panel') => {
    onDone(await act(deed), done, focus)
  }

  return (
    <li id={noteElement(id)} tabIndex={-1} className="margin-note">
      {isGone && <p className="margin-gone">Le passage n’existe plus</p>}
      {onGo ? (
        <button type="button" className="margin-passage" onClick={onGo}>
          <span className="sr-only">Aller au passage </span>«{'\u202f'}
          {passage}
          {'\u202f'}»
        </button>
      ) : (
        <p className="margin-passage">
          «{'\u202f'}
          {passage}
          {'\u202f'}»
        </p>
      )}
      <Words words={note} />
      {answers.length > 0 && (
        <ul className="margin-answers" aria-label="Réponses">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Words words={answer} />
            </li>
          ))}
        </ul>
      )}
      {resolved && (
        <p className="hint">
          Résolue par {resolved.by ?? nobody}, {recentMoment(resolved.at, new Date())}
        </p>
      )}
      {isAnswering && (
        <WordsForm
          label="Votre réponse"
          button="Envoyer la réponse"
          start={typed.current.get(id) ?? ''}
          onTyped={(words) => typed.current.set(id, words)}
          send={(body) => act({ act: 'answer', noteId: id, body })}
          onSent={() => {
            typed.current.delete(id)
            leave()
            onDone({ ok: true }, 'Réponse envoyée.', null)
          }}
          onLeave={leave}
        />
      )}
      <p className="margin-ways">
        {!resolved && (
          <button
            ref={answerButton}
            type="button"
            className="button button-small"
            aria-expanded={isAnswering}
            onClick={() => onAnswering(!isAnswering)}
          >
            Répondre<span className="sr-only"> à {whose}</span>
          </button>
        )}
        <button
          type="button"
          className="button button-small"
          onClick={() =>
            void (resolved
              ? press({ act: 'reopen', noteId: id }, 'Note rouverte.', 'note')
              : press({ act: 'resolve', noteId: id }, 'Note résolue.', 'panel'))
          }
        >
          {resolved ? 'Rouvrir' : 'Résoudre'}
          <span className="sr-only"> {whose}</span>
        </button>
        {!resolved && last.isOwn && (
          <button
            type="button"
            className="button button-small"
            onClick={() =>
              void press(
                { act: 'remove', noteId: last.id },
                last === note ? 'Note retirée.' : 'Réponse retirée.',
                last === note ? 'panel' : 'note',
              )
            }
          >
            Retirer<span className="sr-only"> {last === note ? 'votre note' : 'votre réponse'}</span>
          </button>
        )}
      </p>
    </li>
  )
}

const nameOf = ({ by }: MarginWords): string => by ?? nobody

function Words({ words }: { words: MarginWords }) {
  const { isOwn, at, body } = words
  return (
    <>
      <p className="margin-by">
        <b>{isOwn ? 'Vous' : nameOf(words)}</b>, <time dateTime={at.toISOString()}>{recentMoment(at, new Date())}</time>
      </p>
      <p className="margin-body">{body}</p>
    </>
  )
}
