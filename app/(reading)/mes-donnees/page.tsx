import type { Metadata } from 'next'
import { dayOf } from '@/lib/articles/dates.rules'
import { findKeptForm } from '@/lib/forms/keep-form'
import { exportPerson, type PersonalData } from '@/lib/readers/export-person'
import { TextPage } from '../_components/text-page'
import { Fault } from '../[section]/[slug]/_components/fault'
import { FieldLabel, fieldProps } from '../[section]/[slug]/_components/form-field'
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
        <Kept data={data} token={String(jeton)} messages={kept?.messages ?? {}} />
      ) : (
        <Ask typed={kept?.typed} messages={kept?.messages ?? {}} />
      )}
    </TextPage>
  )
}

/** What is kept, with the last day of each part of it in view. */
function Kept({ data, token, messages }: { data: PersonalData; token: string; messages: Record<string, string> }) {
  const { address, reader, comments, notices, errorReports, rightsRequests } = data
  const present = (dates: (Date | null)[]) => dates.filter((date) => date !== null)
  const waiting = comments.filter(({ state }) => state === 'waiting').length
  const refused = present(comments.map(({ wordsUntil }) => wordsUntil))
  const traced = present(comments.map(({ tracesUntil }) => tracesUntil))
  const devices = present(reader?.devices.map(({ until }) => until) ?? [])
  const requests = rightsRequests.filter(({ until }) => until !== null)
  const senders = present([...notices, ...errorReports].map(({ addressUntil }) => addressUntil))
  return (
    <>
      <p>
        Sous l’adresse {address}, nous gardons{'\u202f'}:
      </p>
      <ul>
        <li>
          {reader ? (
            <>
              un nom réservé, {reader.name}, <Until at={reader.until} /> si vous ne l’utilisez plus
            </>
          ) : (
            'aucun nom réservé'
          )}
        </li>
        <Held
          count={comments.length - refused.length - waiting}
          words={['commentaire, gardé tant qu’il est en ligne', 'commentaires, gardés tant qu’ils sont en ligne']}
        />
        <Held
          count={waiting}
          words={['commentaire qui attend la modération', 'commentaires qui attendent la modération']}
        />
        <Held count={refused.length} words={['commentaire refusé', 'commentaires refusés']} until={refused} />
        <Held
          count={traced.length}
          words={['empreinte du réseau et du navigateur', 'empreintes du réseau et du navigateur']}
          until={traced}
        />
        <Held
          count={devices.length}
          words={['appareil qui vous reconnaît', 'appareils qui vous reconnaissent']}
          until={devices}
        />
        <Held
          count={senders.length}
          words={['signalement, avec votre adresse', 'signalements, avec votre adresse']}
          until={senders}
        />
        <Held
          count={requests.length}
          words={['demande sur vos droits', 'demandes sur vos droits']}
          until={present(requests.map(({ until }) => until))}
        />
        <Held
          count={rightsRequests.length - requests.length}
          words={[
            'directive pour après votre mort, gardée jusqu’à son effacement',
            'directives pour après votre mort, gardées jusqu’à leur effacement',
          ]}
        />
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
          <input
            type="checkbox"
            name="sure"
            value="1"
            aria-invalid={messages.sure ? true : undefined}
            aria-describedby={messages.sure && 'sure-fault'}
          />{' '}
          Effacer mon nom, mon adresse, mes demandes et les mots de tous mes commentaires. C’est définitif.
        </label>
        <Fault name="sure" message={messages.sure} />
        <button type="submit" className="button">
          Tout effacer
        </button>
      </form>
    </>
  )
}

type HeldProps = { count: number; words: [one: string, many: string]; until?: Date[] }

function Held({ count, words: [one, many], until }: HeldProps) {
  if (count === 0) return null
  const last = until && new Date(Math.max(...until.map(Number)))
  return (
    <li>
      {count} {count > 1 ? many : one}
      {last && (
        <>
          , <Until at={last} />
        </>
      )}
    </li>
  )
}

/** The last day of something. */
const Until = ({ at }: { at: Date | null }) =>
  at && (
    <>
      jusqu’au <time dateTime={at.toISOString()}>{dayOf(at)}</time> au plus tard
    </>
  )

function Ask({ typed = {}, messages }: { typed?: Record<string, string>; messages: Record<string, string> }) {
  const message = messages.email ?? messages['']
  return (
    <>
      <p>
        Donnez l’adresse sous laquelle vous avez commenté{'\u202f'}: un lien y est envoyé, qui montre tout ce que nous
        gardons d’elle, et permet de l’emporter ou de l’effacer.
      </p>
      <form action={askForData} className="comment-form">
        <div>
          <FieldLabel name="email" label="Adresse électronique" />
          <input
            {...fieldProps({ name: 'email', typed: typed.email, message })}
            type="email"
            maxLength={254}
            autoComplete="email"
            required
          />
          <Fault name="email" message={message} />
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
