import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { hashToken } from '@/lib/accounts/secret-token'
import { dayOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { findKeptForm } from '@/lib/forms/keep-form'
import { findRequest, type RequestReceipt } from '@/lib/rights/rights-request.queries'
import { lastDayToAnswer, rightAt, rights } from '@/lib/rights/rights-request.rules'
import { TextPage } from '../../_components/text-page'
import { FaultSummary, GONE } from '../../[section]/[slug]/_components/fault-summary'
import { RequestForm, requestLabels } from './request-form'

export const metadata: Metadata = {
  title: 'Exercer un droit',
  robots: { index: false, follow: false },
  // a receipt's address is the key to it; the form's own origin has to be told
  referrer: 'same-origin',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A right that a person answers for: its form, empty or with what has to be mended, or the receipt of what was sent. */
export default async function RequestPage({ searchParams }: Props) {
  const { droit, brouillon, recu } = await searchParams
  const receipt = typeof recu === 'string' ? await findRequest(hashToken(recu)) : null
  if (receipt) return <Receipt receipt={receipt} />
  const kept = typeof brouillon === 'string' ? await findKeptForm(brouillon, 'rights') : null
  const right = rightAt(kept?.typed.right ?? droit)
  const summary = { labels: requestLabels, subject: 'Votre demande' }
  return (
    <TextPage title="Exercer un droit">
      {recu !== undefined && (
        <p role="alert" className="notice">
          Aucune demande ne porte ce reçu{'\u202f'}: elle a été effacée, ou l’adresse est incomplète.
        </p>
      )}
      {right && (
        <p>
          {typeset(rights[right].means)} <span className="hint">({rights[right].law})</span>
        </p>
      )}
      <p>
        Une personne vous répond, à l’adresse que vous donnez, dans le mois. Pour voir, emporter ou effacer ce qui est
        gardé sous votre adresse, la page <a href="/mes-donnees">Mes données</a> suffit, aussitôt.
      </p>
      {kept && <FaultSummary messages={kept.messages} {...summary} />}
      {brouillon !== undefined && !kept && <FaultSummary messages={{ '': GONE }} {...summary} />}
      <RequestForm right={right} typed={kept?.typed} messages={kept?.messages} />
    </TextPage>
  )
}

function Receipt({ receipt: { id, right, message, receivedAt, answeredAt } }: { receipt: RequestReceipt }) {
  return (
    <TextPage title="Votre demande">
      {!answeredAt && (
        <p role="status" className="notice">
          Votre demande est arrivée. La réponse vous sera envoyée au plus tard le {dayOf(lastDayToAnswer(receivedAt))}.
          Gardez l’adresse de cette page{'\u202f'}: elle dit où en est votre demande.
        </p>
      )}
      <dl className="receipt">
        <dt>Référence</dt>
        <dd>n° {id}</dd>
        <dt>Reçue le</dt>
        <dd>
          <Moment at={receivedAt} />
        </dd>
        <dt>Droit</dt>
        <dd>
          {rights[right].name} <span className="hint">({rights[right].law})</span>
        </dd>
        <dt>Votre demande</dt>
        <dd dir="auto" className="kept-words">
          {message}
        </dd>
        <dt>Réponse</dt>
        <dd>
          {answeredAt ? (
            <>
              Envoyée le <Moment at={answeredAt} />, à l’adresse donnée.
            </>
          ) : (
            'Pas encore envoyée.'
          )}
        </dd>
      </dl>
      <p>
        La réponse ne vous convient pas, ou ne vient pas{'\u202f'}? Vous pouvez{' '}
        <a href="https://www.cnil.fr/fr/plaintes">saisir la CNIL</a>. <a href="/confidentialite">Vos autres droits</a>.
      </p>
    </TextPage>
  )
}
