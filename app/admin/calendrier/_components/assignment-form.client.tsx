'use client'

import { useActionState } from 'react'
import { FormField } from '@/app/admin/_components/form-field.client'
import { TextField } from '@/app/admin/_components/text-field.client'
import { typeset } from '@/lib/articles/typography.rules'
import type { AssignmentState } from '../actions'

type Named = { id: number; name: string }

type Props = {
  action: (state: AssignmentState, data: FormData) => Promise<AssignmentState>
  typed: Record<string, string>
  /** The assignment that is changed and its turn; none when it is new. */
  changed?: { assignmentId: number; turn: number }
  /** Whom it may be given to; null for one who only proposes. */
  people: readonly Named[] | null
  sections: readonly Named[]
  /** Its buttons, the first one stronger, and what each decides. */
  buttons: readonly { words: string; decision?: string }[]
}

const choice = (none: string, all: readonly Named[]) => ({
  kind: 'choice' as const,
  options: [['', none] as const, ...all.map(({ id, name }) => [String(id), name] as const)],
})

/** A story in the words of the newsroom: what, by whom, where, and when. What was typed stays when it cannot be taken. */
export function AssignmentForm({ action, typed: first, changed, people, sections, buttons }: Props) {
  const [state, act, busy] = useActionState(action, {
    said: '',
    messages: {},
    typed: first,
    turn: changed?.turn ?? 0,
    meanwhile: [],
  })
  const { messages, typed, meanwhile, turn } = state
  const of = (name: string) => ({ name, typed: typed[name] ?? '', fault: messages[name] })
  const when = (name: string) => ({ id: name, name, defaultValue: typed[name] ?? '', fault: messages[name] })
  return (
    <form action={act} className="newsroom-form">
      {changed && <input type="hidden" name="assignmentId" value={changed.assignmentId} />}
      {changed && <input type="hidden" name="turn" value={turn} />}
      <FormField
        {...of('pitch')}
        label="Sujet"
        hint="En une phrase, au plus 200 caractères."
        field={{ kind: 'line' }}
      />
      <FormField
        {...of('brief')}
        label="Consigne"
        hint="L’angle, les personnes à entendre, la longueur."
        field={{ kind: 'lines', rows: 6 }}
      />
      {people && <FormField {...of('assigneeId')} label="Confié à" field={choice('Personne pour l’instant', people)} />}
      <FormField {...of('sectionId')} label="Rubrique" field={choice('Pas encore choisie', sections)} />
      <TextField {...when('dueOn')} type="date" label="À rendre le" />
      <TextField {...when('plannedOn')} type="date" label="Parution prévue le" />
      <TextField {...when('plannedTime')} type="time" label="Heure prévue" hint="Heure de Paris, si elle est connue." />
      <div role="status">
        <p>{state.said}</p>
        {meanwhile.length > 0 && (
          <>
            <p>Ce que dit le sujet à présent{'\u202f'}:</p>
            <dl className="assignment-facts">
              {meanwhile.map(({ label, now }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{typeset(now)}</dd>
                </div>
              ))}
            </dl>
            <p>Enregistré de nouveau, votre texte le remplace.</p>
          </>
        )}
      </div>
      <p className="newsroom-bar">
        {buttons.map(({ words, decision }, place) => (
          <button
            key={words}
            type="submit"
            name={decision && 'decision'}
            value={decision}
            className={place === 0 ? 'button button-strong' : 'button'}
            disabled={busy}
          >
            {words}
          </button>
        ))}
      </p>
    </form>
  )
}
