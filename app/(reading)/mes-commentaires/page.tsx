import type { Metadata } from 'next'
import { deviceHash } from '@/app/_desk/device'
import { findKnownReader } from '@/app/_desk/known-reader'
import { typeset } from '@/lib/articles/typography.rules'
import { listFromDevice, type OwnComment } from '@/lib/comments/comment.queries'
import { findKeptForm } from '@/lib/forms/keep-form'
import { listCommentsOf } from '@/lib/readers/person.queries'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { TextPage } from '../_components/text-page'
import { mend, withdraw } from './actions'
import { ClaimName, KnownReader } from './your-name'

export const metadata: Metadata = {
  title: 'Mes commentaires',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

const done: Record<string, string> = {
  modifie: 'Votre commentaire est modifié.',
  lien: 'Si cette adresse peut recevoir un lien, un message y est parti. Ouvrez-le sur cet appareil.',
  confirme: 'Votre adresse est confirmée : ce nom est le vôtre.',
  lettres: 'C’est enregistré.',
  parti: 'Cet appareil ne vous reconnaît plus. Votre nom reste réservé.',
  retire: 'Votre commentaire est retiré, et ses données effacées.',
}

const PER_PAGE = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What came from this device in the last five minutes, to be mended or taken back. */
export default async function MyComments({ searchParams }: Props) {
  const { fait, refus, brouillon, nom, avant } = await searchParams
  const device = await deviceHash()
  const own = device ? await listFromDevice(device) : []
  const kept = typeof brouillon === 'string' ? await findKeptForm(brouillon, 'mending') : null
  const reader = await findKnownReader()
  const before = typeof avant === 'string' && /^\d{1,15}$/.test(avant) ? Number(avant) : undefined
  const written = reader ? await listCommentsOf(reader.emailHash, PER_PAGE + 1, before) : []
  const claim = typeof nom === 'string' ? await findKeptForm(nom, 'name') : null
  const said = typeof fait === 'string' && Object.hasOwn(done, fait) ? done[fait] : ''
  const mended = own.find(({ id }) => String(id) === kept?.typed.commentId)
  return (
    <TextPage title="Mes commentaires">
      {said && (
        <p role="status" className="notice">
          {said}
        </p>
      )}
      {refus === 'too-late' && (
        <p role="alert" className="notice">
          {sentenceFor(refus)}
        </p>
      )}
      {kept && (
        <p role="alert" className="notice">
          {typeset(kept.messages[''] ?? kept.messages.body ?? sentenceFor('invalid'))}
        </p>
      )}
      {kept && !mended && (
        <>
          <p>Voici votre texte, pour le garder{'\u202f'}:</p>
          <blockquote className="comment-quoted kept-words">{String(kept.typed.body ?? '')}</blockquote>
        </>
      )}
      <p>
        Un commentaire se modifie ou se retire pendant cinq minutes, depuis l’appareil qui l’a envoyé.
        {own.length === 0 && ' Aucun n’est parti d’ici dans ce délai.'}
      </p>
      {own.map((comment) => (
        <Own key={comment.id} comment={comment} typed={comment === mended ? kept?.typed.body : undefined} />
      ))}
      {reader ? (
        <KnownReader reader={reader} comments={written.slice(0, PER_PAGE)} more={written.length > PER_PAGE} />
      ) : (
        <ClaimName typed={claim?.typed} messages={claim?.messages} />
      )}
      <p>
        Voir, emporter ou effacer tout ce que nous gardons de vous{'\u202f'}: <a href="/mes-donnees">Mes données</a>.
      </p>
    </TextPage>
  )
}

function Own({ comment, typed }: { comment: OwnComment; typed?: string }) {
  const { id, headline, path, body, proposed, state } = comment
  const field = `texte-${id}`
  return (
    <section className="own-comment" aria-labelledby={`${field}-titre`}>
      <h2 id={`${field}-titre`}>
        <a href={path}>{typeset(headline)}</a>
      </h2>
      <p className="hint">
        {state === 'waiting'
          ? 'Il attend la modération.'
          : proposed === null
            ? 'Il est en ligne.'
            : 'Il est en ligne ; votre modification attend la modération.'.replace(' ;', '\u202f;')}
      </p>
      <form action={mend} className="own-comment-form">
        <input type="hidden" name="commentId" value={id} />
        <label className="label" htmlFor={field}>
          Votre texte
        </label>
        <textarea className="field" id={field} name="body" rows={6} required defaultValue={typed ?? proposed ?? body} />
        <p>
          <button type="submit" className="button button-strong">
            Modifier
          </button>
        </p>
      </form>
      <form action={withdraw}>
        <input type="hidden" name="commentId" value={id} />
        <button type="submit" className="button">
          Retirer ce commentaire
        </button>
      </form>
    </section>
  )
}
