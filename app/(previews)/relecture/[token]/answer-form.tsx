import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import type { KeptForm } from '@/lib/forms/keep-form'
import type { GivenAnswer } from '@/lib/previews/preview-link.queries'
import { answer } from './actions'

const ways = [
  { value: 'approved', words: 'J’approuve ce texte' },
  { value: 'objected', words: 'J’ai des réserves' },
] as const

type Props = { token: string; given: GivenAnswer | null; endsAt: Date; kept: KeptForm | null }

/** Approves a text, or says what is wrong with it; and what was said of it already. */
export function AnswerForm({ token, given, endsAt, kept }: Props) {
  const messages = kept?.messages ?? {}
  return (
    <section id="reponse" className="preview-answer" aria-labelledby="reponse-titre">
      <h2 id="reponse-titre">Votre avis</h2>
      {given && (
        <div role="status" className="notice">
          <p>
            {given.answer === 'approved' ? 'Vous avez approuvé ce texte le ' : 'Vous avez fait part de réserves le '}
            {momentOf(given.at)}. Le journal en est averti.
          </p>
          {given.remark && (
            <p dir="auto" className="kept-words">
              {given.remark}
            </p>
          )}
        </div>
      )}
      <p>
        {given
          ? typeset('Vous pouvez changer d’avis : une nouvelle réponse remplace celle-ci.')
          : 'Le journal vous demande si ce texte peut paraître.'}{' '}
        C’est possible jusqu’au {momentOf(endsAt)}.
      </p>
      {messages[''] && (
        <p role="alert" className="notice">
          {messages['']}
        </p>
      )}
      <form action={answer} className="report-form">
        <input type="hidden" name="token" value={token} />
        <fieldset aria-describedby={messages.answer && 'answer-fault'}>
          <legend className="label">Votre réponse</legend>
          {ways.map(({ value, words }) => (
            <label key={value} className="preview-choice">
              <input type="radio" name="answer" value={value} defaultChecked={kept?.typed.answer === value} required />{' '}
              {words}
            </label>
          ))}
          {messages.answer && (
            <p className="fault" id="answer-fault">
              {messages.answer}
            </p>
          )}
        </fieldset>
        <div>
          <label className="label" htmlFor="remark">
            Vos remarques
          </label>
          <p className="hint" id="remark-hint">
            Nécessaires si vous avez des réserves{'\u202f'}; 5{'\u202f'}000 caractères au plus.
          </p>
          <textarea
            id="remark"
            name="remark"
            rows={6}
            className="field"
            defaultValue={kept?.typed.remark ?? ''}
            aria-invalid={messages.remark ? true : undefined}
            aria-describedby={`remark-hint${messages.remark ? ' remark-fault' : ''}`}
          />
          {messages.remark && (
            <p className="fault" id="remark-fault">
              {messages.remark}
            </p>
          )}
        </div>
        <div>
          <button type="submit" className="button button-strong">
            Envoyer ma réponse
          </button>
        </div>
      </form>
    </section>
  )
}
