import type { Reply } from '@/lib/replies/reply-list.queries'
import { type Field, FieldsForm } from '../../_components/fields-form.client'
import { decide, mend } from '../actions'

const words: Field[] = [
  { name: 'claimant', label: 'Qui répond', kind: 'line' },
  { name: 'text', label: 'Texte de la réponse', kind: 'lines', rows: 14 },
]
const refusal: Field[] = [
  {
    name: 'reason',
    label: 'Motif du refus',
    kind: 'lines',
    hint: 'Par exemple : la personne n’est ni nommée ni désignée, la réponse met un tiers en cause, elle est sans rapport avec l’article.',
  },
]

/** What may be done with a request that waits: publish it, refuse it, or mend what was mistyped. Each names the words in view. */
export function Deciding({ reply: { id: replyId, wording, claimant, text, article } }: { reply: Reply }) {
  const seen = { replyId, wording }
  return (
    <>
      <h2>Publier</h2>
      {article.takenDownAt ? (
        <p className="hint">L’article n’est plus en ligne. Remettez-le en ligne pour y publier la réponse.</p>
      ) : (
        <>
          <p className="hint my-3">
            Elle paraît aussitôt sous l’article, annoncée à son début, et y reste tant qu’il est en ligne. L’article est
            daté de ce moment.
          </p>
          <FieldsForm
            action={decide}
            fields={[]}
            hidden={{ ...seen, decision: 'published' }}
            submit="Publier sous l’article"
          />
        </>
      )}
      <h2>Refuser</h2>
      <FieldsForm
        action={decide}
        fields={refusal}
        hidden={{ ...seen, decision: 'refused' }}
        submit="Refuser la réponse"
      />
      <h2>Retoucher</h2>
      <p className="hint my-3">
        Pour une faute de saisie{'\u202f'}: ce qui paraît est la réponse telle qu’elle est venue.
      </p>
      <FieldsForm
        action={mend}
        fields={words}
        hidden={seen}
        typed={{ claimant, text }}
        submit="Enregistrer la retouche"
      />
    </>
  )
}
