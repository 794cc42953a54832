import { randomBytes } from 'node:crypto'
import { kindNames } from '@/lib/error-reports/error-report.rules'
import { Fault } from '../_components/fault'
import { FieldLabel, fieldProps } from '../_components/form-field'
import { Trap } from '../_components/trap'
import { sendReport } from './actions'

export const reportLabels = {
  kind: 'Ce qui ne va pas',
  passage: 'Le passage',
  explanation: 'Votre explication',
  email: 'Votre adresse électronique',
} as const

type Name = keyof typeof reportLabels

const hints: Record<Name, string> = {
  kind: '',
  passage: 'Facultatif. Copiez ici les mots de l’article.',
  explanation: 'De 10 à 2 000 caractères. Une source nous aide à vérifier.',
  email: 'Facultative. Elle ne sert qu’à vous répondre, et n’est jamais publiée.',
}

type Props = {
  articleId: number
  /** What was typed the last time, and what was wrong with it: one sentence a field. */
  typed?: Record<string, string>
  messages?: Record<string, string>
}

/** The form « Signaler une erreur »: a plain form, whole without scripts. */
export function ReportForm({ articleId, typed = {}, messages = {} }: Props) {
  const field = (name: Name) => fieldProps({ name, hint: hints[name], typed: typed[name], message: messages[name] })
  return (
    <form action={sendReport} className="report-form">
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="formKey" value={randomBytes(24).toString('base64url')} />
      <div>
        <Label name="kind" />
        <select {...field('kind')} required>
          <option value="">Choisir…</option>
          {Object.entries(kindNames).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
        <Fault name="kind" message={messages.kind} />
      </div>
      <div>
        <Label name="passage" />
        <textarea {...field('passage')} rows={3} />
        <Fault name="passage" message={messages.passage} />
      </div>
      <div>
        <Label name="explanation" />
        <textarea {...field('explanation')} rows={6} required />
        <Fault name="explanation" message={messages.explanation} />
      </div>
      <div>
        <Label name="email" />
        <input {...field('email')} type="email" autoComplete="email" maxLength={254} />
        <Fault name="email" message={messages.email} />
      </div>
      <Trap />
      <p className="hint">
        Votre adresse et une empreinte chiffrée de votre adresse réseau sont effacées 30 jours après le traitement du
        signalement, et au plus tard un an après son envoi.{' '}
        <a href="/confidentialite#signalements">En savoir plus sur vos données</a>.
      </p>
      <div>
        <button type="submit" className="button button-strong">
          Envoyer le signalement
        </button>
      </div>
    </form>
  )
}

const Label = ({ name }: { name: Name }) => <FieldLabel name={name} label={reportLabels[name]} hint={hints[name]} />
