import { LegalLink } from '@/app/_components/legal/legal-link'
import { publicFile } from '@/app/_desk/public-file'
import { sendComment } from '../actions'
import { Fault } from './fault'
import { Trap } from './trap'

type Props = {
  articleId: number
  parentId?: number
  /** It will be shown before anybody of the newsroom has read it. */
  isOpen?: boolean
  /** What was typed the last time, and what was wrong with it: one sentence a field. */
  typed?: Record<string, string>
  messages?: Record<string, string>
}

const fields = [
  { name: 'name', label: 'Nom', hint: 'Affiché avec votre commentaire.', type: 'text', complete: 'name', most: 60 },
  {
    name: 'email',
    label: 'Adresse électronique',
    hint: 'Jamais publiée.',
    type: 'email',
    complete: 'email',
    most: 254,
  },
] as const

/** The comment form: a plain form that keeps working without scripts. The data notice informs, and bundles no consent. */
export function CommentForm({ articleId, parentId, isOpen = false, typed = {}, messages = {} }: Props) {
  const described = (name: string) =>
    ({
      'aria-invalid': messages[name] ? true : undefined,
      'aria-describedby': `${name}-hint${messages[name] ? ` ${name}-fault` : ''}`,
      defaultValue: typed[name],
    }) as const
  // where comments are read first there is nothing to gain by a sum
  const solver = isOpen ? publicFile('/comment-proof-solver.js') : undefined
  return (
    <form action={sendComment} className="comment-form" data-proof-solver={solver}>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="parentId" value={parentId ?? ''} />
      {fields.map(({ name, label, hint, type, complete, most }) => (
        <div key={name}>
          <label className="label" htmlFor={name}>
            {label}
          </label>
          <p className="hint" id={`${name}-hint`}>
            {hint}
          </p>
          <input
            className="field"
            id={name}
            name={name}
            type={type}
            autoComplete={complete}
            maxLength={most}
            required
            {...described(name)}
          />
          <Fault name={name} message={messages[name]} />
        </div>
      ))}
      <div className="comment-form-wide">
        <label className="label" htmlFor="body">
          Commentaire
        </label>
        <p className="hint" id="body-hint">
          Au plus 5 000 caractères.
        </p>
        <textarea className="field" id="body" name="body" rows={6} required {...described('body')} />
        <Fault name="body" message={messages.body} />
      </div>
      <Trap />
      <p className="hint comment-form-wide">
        Votre commentaire paraîtra {isOpen ? 'aussitôt' : 'après modération'}, selon{' '}
        <LegalLink to="/charte#moderation">nos règles</LegalLink>.
        {isOpen && <noscript> Sans JavaScript, il peut attendre d’être lu.</noscript>} Votre nom, votre adresse et une
        empreinte de votre adresse réseau servent à publier et à modérer (intérêt légitime){'\u202f'}:{' '}
        <a href="/confidentialite#commentaires">vos données</a>.
      </p>
      {isOpen && <script type="module" src={publicFile('/comment-proof.js')} />}
      <div className="comment-form-wide">
        <button type="submit" className="button button-strong">
          Envoyer le commentaire
        </button>
      </div>
    </form>
  )
}
