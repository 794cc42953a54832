import type { Metadata } from 'next'
import { findKeptForm } from '@/lib/forms/keep-form'
import { exportPerson, type PersonalData } from '@/lib/readers/export-person'
import { TextPage } from '../_components/text-page'
import { Fault } from '../[section]/[slug]/_components/fault'
import { Trap } from '../[section]/[slug]/_components/trap'
import { askForData, erase } from './actions'

export const metadata: Metadata = {
  title: 'Mes données',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

const done: Record<string, string> = {
  lien: 'Si nous gardons quelque chose sous cette adresse, un message y est parti. Ouvrez le lien qu’il contient.',
  efface: 'Tout est effacé. Là où l’on vous a répondu, « commentaire retiré par son auteur » tient la place.',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** All that is kept under an address: seen, carried away, erased (RGPD, articles 15, 17 and 20), by whoever reads its mail. */
export default async function DataPage({ searchParams }: Props) {
  const { jeton, fait, brouillon } = await searchParams
  const kept = typeof brouillon === 'string' ? await findKeptForm(brouillon, 'data') : null
  const data = typeof jeton === 'string' ? await exportPerson(jeton) : null
  const said = typeof fait === 'string' && Object.hasOwn(done, fait) ? done[fait] : ''
  return (
    <TextPage title="Mes données">
      {said && (
        <p role="status" className="notice">
          {said}
        </p>
      )}
      {jeton && !data && (
        <p role="alert" className="notice">
          Ce lien n’est plus valable{'\u202f'}: il vaut 24 heures. Demandez-en un autre.
        </p>
      )}
      {data ? (
        <Held data={data} token={String(jeton)} messages={kept?.messages ?? {}} />
      ) : (
        <Ask typed={kept?.typed} messages={kept?.messages ?? {}} />
      )}
    </TextPage>
  )
}

function Held({ data, token, messages }: { data: PersonalData; token: string; messages: Record<string, string> }) {
  const { address, reader, comments } = data
  return (
    <>
      <p>
        Sous l’adresse {address}, nous gardons{'\u202f'}:
      </p>
      <ul>
        <li>{reader ? `un nom réservé : ${reader.name}`.replace(' :', '\u202f:') : 'aucun nom réservé'}</li>
        <li>
          {comments.length} {comments.length > 1 ? 'commentaires' : 'commentaire'}
        </li>
      </ul>
      <p>
        <a className="button" href={`/mes-donnees/export?jeton=${encodeURIComponent(token)}`} download>
          Tout emporter (JSON)
        </a>
      </p>
      <h2>Tout effacer</h2>
      <form action={erase} className="consent-choices">
        <input type="hidden" name="token" value={token} />
        <label>
          <input type="checkbox" name="sure" value="1" /> Effacer mon nom, mon adresse et les mots de tous mes
          commentaires. C’est définitif.
        </label>
        <Fault name="sure" message={messages.sure} />
        <button type="submit" className="button">
          Tout effacer
        </button>
      </form>
    </>
  )
}

function Ask({ typed = {}, messages }: { typed?: Record<string, string>; messages: Record<string, string> }) {
  return (
    <>
      <p>
        Donnez l’adresse sous laquelle vous avez commenté{'\u202f'}: un lien y est envoyé, qui montre tout ce que nous
        gardons d’elle, et permet de l’emporter ou de l’effacer.
      </p>
      <form action={askForData} className="comment-form">
        <div>
          <label className="label" htmlFor="email">
            Adresse électronique
          </label>
          <input
            className="field"
            id="email"
            name="email"
            type="email"
            maxLength={254}
            autoComplete="email"
            required
            defaultValue={typed.email}
            aria-invalid={messages.email ? true : undefined}
            aria-describedby={messages.email ? 'email-fault' : undefined}
          />
          <Fault name="email" message={messages.email ?? messages['']} />
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
