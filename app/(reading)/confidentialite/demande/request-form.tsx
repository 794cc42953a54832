import { randomBytes } from 'node:crypto'
import { typeset } from '@/lib/articles/typography.rules'
import { RIGHTS, type RightAsked, rights } from '@/lib/rights/rights-request.rules'
import { Fault } from '../../[section]/[slug]/_components/fault'
import { FieldLabel, fieldProps } from '../../[section]/[slug]/_components/form-field'
import { Trap } from '../../[section]/[slug]/_components/trap'
import { sendRequest } from './actions'

export const requestLabels = {
  right: 'Le droit que vous exercez',
  message: 'Votre demande',
  email: 'Votre adresse électronique',
} as const

type Name = keyof typeof requestLabels

type Props = {
  /** The right that the address names. */
  right?: RightAsked
  /** What was typed the last time, and what was wrong with it: one sentence a field. */
  typed?: Record<string, string>
  messages?: Record<string, string>
}

/** The form « Exercer un droit »: a plain form, whole without scripts. */
export function RequestForm({ right, typed = {}, messages = {} }: Props) {
  const hints: Record<Name, string> = {
    right: '',
    message: `${right ? rights[right].ask : 'Dites ce que vous demandez, et ce dont il s’agit.'} Au plus 5 000 caractères.`,
    email: 'Celle sous laquelle vous avez écrit ici, si vous l’avez fait. La réponse y sera envoyée.',
  }
  const field = (name: Name) => fieldProps({ name, hint: hints[name], typed: typed[name], message: messages[name] })
  const label = (name: Name) => <FieldLabel name={name} label={requestLabels[name]} hint={typeset(hints[name])} />
  return (
    <form action={sendRequest} className="report-form">
      <input type="hidden" name="formKey" value={randomBytes(24).toString('base64url')} />
      <div>
        {label('right')}
        <select {...field('right')} defaultValue={typed.right ?? right ?? ''} required>
          <option value="">Choisir…</option>
          {RIGHTS.map((each) => (
            <option key={each} value={each}>
              {rights[each].name}
            </option>
          ))}
        </select>
        <Fault name="right" message={messages.right} />
      </div>
      <div>
        {label('message')}
        <textarea {...field('message')} rows={8} required />
        <Fault name="message" message={messages.message} />
      </div>
      <div>
        {label('email')}
        <input {...field('email')} type="email" autoComplete="email" maxLength={254} required />
        <Fault name="email" message={messages.email} />
      </div>
      <Trap />
      <p className="hint">
        Votre demande et votre adresse, scellée, sont effacées un an après la réponse{'\u202f'}; des directives restent
        tant que vous ne les retirez pas. <a href="/confidentialite#demandes">Vos données</a>.
      </p>
      <div>
        <button type="submit" className="button button-strong">
          Envoyer la demande
        </button>
      </div>
    </form>
  )
}
