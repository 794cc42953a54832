import { Moment } from '@/app/_components/moment'
import { dayOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { listAnsweredRequests, listOpenRequests, type RightsRequest } from '@/lib/rights/rights-request.queries'
import { lastDayToAnswer, rights, urgencyOf } from '@/lib/rights/rights-request.rules'
import { settle } from './actions'

const MOST = 100

const done: Record<string, string> = { answered: 'Demande close.', open: 'Demande rouverte.' }

/** What persons ask about their data: what waits, the nearest end first, then what was answered. */
export async function Requests({ fait, refusal }: { fait?: string; refusal: string }) {
  const [open, answered] = await Promise.all([listOpenRequests(MOST), listAnsweredRequests(MOST)])
  return (
    <>
      <h2 id="demandes">Demandes des lecteurs sur leurs droits</h2>
      <p role="status">{refusal || (fait && Object.hasOwn(done, fait) ? done[fait] : '')}</p>
      <p className="hint">
        Chacune se répond dans le mois (RGPD, article 12), à l’adresse donnée. En cas de doute, assurez-vous d’abord que
        cette adresse est bien celle de la personne.
      </p>
      {open.length === 0 ? (
        <p>Aucune demande n’attend.</p>
      ) : (
        <ol className="queue">
          {open.map((request) => (
            <Request key={request.id} request={request} />
          ))}
        </ol>
      )}
      {answered.length > 0 && (
        <details>
          <summary>Demandes closes</summary>
          <ol className="queue">
            {answered.map((request) => (
              <Request key={request.id} request={request} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

const answer = ({ id, email }: RightsRequest) =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(`Votre demande n° ${id}`)}`

function Request({ request }: { request: RightsRequest }) {
  const { id, right, message, email, receivedAt, answeredAt, answeredBy } = request
  return (
    <li className="queued" id={`demande-${id}`}>
      <h3 className="report-kind">
        {rights[right].name} <span className="hint">({rights[right].law})</span>
      </h3>
      <p className="hint">
        N° {id} · reçue le <Moment at={receivedAt} />
        {!answeredAt && <Due receivedAt={receivedAt} />}
      </p>
      <p className="queued-text" dir="auto">
        {message}
      </p>
      <form action={settle} className="queued-form">
        <input type="hidden" name="requestId" value={id} />
        <a className="button button-small" href={answer(request)}>
          Répondre à {email}
        </a>
        <button type="submit" name="state" value={answeredAt ? 'open' : 'answered'} className="button button-small">
          {answeredAt ? 'Rouvrir' : 'Répondu'}
        </button>
      </form>
      {answeredAt && (
        <p className="hint">
          Close le <Moment at={answeredAt} />
          {answeredBy && ` par ${answeredBy}`}
        </p>
      )}
    </li>
  )
}

function Due({ receivedAt }: { receivedAt: Date }) {
  const urgency = urgencyOf(receivedAt, new Date())
  const words = typeset(`à répondre au plus tard le ${dayOf(lastDayToAnswer(receivedAt))}`)
  return (
    <>
      {' · '}
      {urgency === 'in-time' ? words : <strong>{words}</strong>}
      {urgency === 'late' && (
        <>
          {' '}
          <strong>(en retard)</strong>
        </>
      )}
    </>
  )
}
