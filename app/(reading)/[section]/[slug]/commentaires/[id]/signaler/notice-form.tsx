import { groundNames } from '@/lib/notices/notice.rules'
import { Fault } from '../../../_components/fault'
import { FieldLabel, fieldProps } from '../../../_components/form-field'
import { Trap } from '../../../_components/trap'
import { sendNotice } from './actions'

export const noticeLabels = {
  ground: 'Motif',
  explanation: 'Votre explication',
  email: 'Votre adresse électronique (facultative)',
}

type Name = keyof typeof noticeLabels

const hints: Record<Name, string> = {
  ground: '',
  explanation: 'Ce que ce commentaire a d’illicite ou de contraire à nos règles.',
  email: 'Pour recevoir le reçu et la décision, et pour rien d’autre.',
}

type Props = { commentId: number; typed?: Record<string, string>; messages?: Record<string, string> }

/** A notice as the DSA asks for it (article 16): what, why, and, only if one likes, who. */
export function NoticeForm({ commentId, typed = {}, messages = {} }: Props) {
  const field = (name: Name) => fieldProps({ name, hint: hints[name], typed: typed[name], message: messages[name] })
  return (
    <form action={sendNotice} className="report-form">
      <input type="hidden" name="commentId" value={commentId} />
      <div>
        <Label name="ground" />
        <select {...field('ground')} required>
          <option value="">Choisir…</option>
          {Object.entries(groundNames).map(([ground, words]) => (
            <option key={ground} value={ground}>
              {words}
            </option>
          ))}
        </select>
        <Fault name="ground" message={messages.ground} />
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
        Un modérateur lit chaque signalement et décide{'\u202f'}; aucune machine n’en décide. Votre adresse et une
        empreinte chiffrée de votre adresse réseau sont effacées 30 jours après la décision, et au plus tard un an après
        l’envoi. <a href="/confidentialite#commentaires">Vos données</a>.
      </p>
      <div>
        <button type="submit" className="button button-strong">
          Envoyer le signalement
        </button>
      </div>
    </form>
  )
}

const Label = ({ name }: { name: Name }) => <FieldLabel name={name} label={noticeLabels[name]} hint={hints[name]} />
