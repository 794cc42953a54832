import { Moment } from '@/app/_components/moment'
import { typeset } from '@/lib/articles/typography.rules'
import type { PersonalComment } from '@/lib/readers/person.queries'
import type { Reader } from '@/lib/readers/reader.queries'
import { Fault } from '../[section]/[slug]/_components/fault'
import { FieldLabel, fieldProps } from '../[section]/[slug]/_components/form-field'
import { Trap } from '../[section]/[slug]/_components/trap'
import { askForLink, chooseLetters, leave } from './name-actions'

type ClaimProps = { typed?: Record<string, string>; messages?: Record<string, string> }

/** Where a reader claims a name, or asks for a link to another device. */
export function ClaimName({ typed = {}, messages = {} }: ClaimProps) {
  return (
    <>
      <h2 id="nom">Votre nom</h2>
      <p>
        Un nom se réserve en confirmant une adresse électronique, sans mot de passe. Personne d’autre ne peut alors
        commenter sous ce nom{'\u202f'}; vos commentaires portent la mention «{'\u202f'}lecteur vérifié{'\u202f'}», et
        un message vous prévient quand on vous répond. Déjà fait{'\u202f'}? Donnez votre adresse seule{'\u202f'}: le
        lien reçu ouvre votre nom sur cet appareil.
      </p>
      {messages[''] && (
        <p role="alert" className="notice">
          {messages['']}
        </p>
      )}
      <form action={askForLink} className="comment-form">
        <div>
          <FieldLabel name="name" label="Nom à réserver" />
          <input
            {...fieldProps({ name: 'name', typed: typed.name, message: messages.name })}
            maxLength={60}
            autoComplete="name"
          />
          <Fault name="name" message={messages.name} />
        </div>
        <div>
          <FieldLabel name="email" label="Adresse électronique" />
          <input
            {...fieldProps({ name: 'email', typed: typed.email, message: messages.email })}
            type="email"
            maxLength={254}
            autoComplete="email"
            required
          />
          <Fault name="email" message={messages.email} />
        </div>
        <Trap />
        <div className="comment-form-wide">
          <button type="submit" className="button button-strong">
            Recevoir le lien
          </button>
        </div>
      </form>
    </>
  )
}

const states: Record<PersonalComment['state'], string> = {
  waiting: 'attend la modération',
  approved: 'en ligne',
  rejected: 'non publié',
  spam: 'non publié',
  withdrawn: 'retiré',
}

type KnownProps = { reader: Reader; comments: PersonalComment[]; more: boolean }

/** A reader's own page: what they wrote, and what they want to be written about. */
export function KnownReader({ reader, comments, more }: KnownProps) {
  return (
    <>
      <h2 id="nom">
        {reader.name}, <span className="hint">lecteur vérifié</span>
      </h2>
      <form action={chooseLetters} className="consent-choices">
        <fieldset>
          <legend>M’écrire</legend>
          <label>
            <input type="checkbox" name="replies" value="1" defaultChecked={reader.wantsReplies} /> quand on me répond
          </label>
          <label>
            <input type="checkbox" name="decisions" value="1" defaultChecked={reader.wantsDecisions} /> quand la
            modération a lu un de mes commentaires
          </label>
        </fieldset>
        <button type="submit" className="button">
          Enregistrer
        </button>
      </form>
      <h2 id="ecrits">Écrit sous votre adresse</h2>
      {comments.length === 0 && <p>Rien encore sous cette adresse.</p>}
      <ol className="comment-thread">
        {comments.map(({ id, headline, path, body, state, postedAt, useful }) => (
          <li key={id} className="comment">
            <p className="comment-meta">
              <a href={state === 'approved' ? `${path}/commentaires/${id}` : path}>{typeset(headline)}</a>
              <Moment at={postedAt} />
              <span>
                {states[state]}
                {useful > 0 && `, utile à ${useful}`}
              </span>
            </p>
            <p className="comment-text kept-words" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ol>
      {more && (
        <p>
          <a href={`/mes-commentaires?avant=${comments.at(-1)?.id}#ecrits`}>Plus anciens</a>
        </p>
      )}
      <form action={leave}>
        <button type="submit" className="button">
          Ne plus me reconnaître sur cet appareil
        </button>
      </form>
    </>
  )
}
