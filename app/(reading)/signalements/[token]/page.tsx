import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_components/moment'
import { hashToken } from '@/lib/accounts/secret-token'
import { typeset } from '@/lib/articles/typography.rules'
import { findReceipt } from '@/lib/notices/notice.queries'
import { groundName, outcomeNames } from '@/lib/notices/notice.rules'
import { TextPage } from '../../_components/text-page'

export const metadata: Metadata = {
  title: 'Votre signalement',
  robots: { index: false, follow: false },
  // the address is the key to it
  referrer: 'no-referrer',
}

/** The receipt of a notice, and later its outcome (DSA, article 16(4) and (5)): for whoever has its address. */
export default async function ReceiptPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const receipt = await findReceipt(hashToken(token))
  if (!receipt) notFound()
  const { id, ground, explanation, createdAt, outcome, outcomeWords, decidedAt, headline, path } = receipt
  return (
    <TextPage title="Votre signalement">
      {!outcome && (
        <p role="status" className="notice">
          Merci. Votre signalement est arrivé. Gardez l’adresse de cette page{'\u202f'}: la décision y paraîtra.
        </p>
      )}
      <dl className="receipt">
        <dt>Référence</dt>
        <dd>n° {id}</dd>
        <dt>Reçu le</dt>
        <dd>
          <Moment at={createdAt} />
        </dd>
        <dt>Article</dt>
        <dd>
          <a href={`${path}#commentaires`}>{typeset(headline)}</a>
        </dd>
        <dt>Motif</dt>
        <dd>{groundName(ground)}</dd>
        <dt>Votre explication</dt>
        <dd dir="auto" className="kept-words">
          {explanation}
        </dd>
        <dt>Décision</dt>
        <dd>
          {outcome && decidedAt ? (
            <>
              <Moment at={decidedAt} />
              {'\u202f'}: {typeset(outcomeNames[outcome])} Elle a été prise par une personne de la rédaction.
              {outcomeWords && <span className="kept-words"> {outcomeWords}</span>}
            </>
          ) : (
            'Pas encore prise.'
          )}
        </dd>
      </dl>
      <p>
        Une décision vous paraît infondée{'\u202f'}? <a href="/contact">Écrivez à la rédaction</a> en donnant la
        référence.
      </p>
    </TextPage>
  )
}
