import type { Metadata } from 'next'
import { Asker } from '@/app/_components/legal/controller'
import { OwnText } from '@/app/_components/legal/own-text'
import { findConsent, findSignal } from '@/app/_desk/consent'
import { ourLegalPage } from '@/app/_desk/legal-page'
import { typeset } from '@/lib/articles/typography.rules'
import { findReceipt } from '@/lib/consent/consent.queries'
import { optionalPurposes, purposes } from '@/lib/consent/purposes.rules'
import { LegalDates } from '../_components/legal-page'
import { TextPage } from '../_components/text-page'
import { chooseConsent } from './actions'
import { ReceiptFacts } from './receipt-facts'

export const metadata: Metadata = {
  title: 'Gérer mes cookies',
  alternates: { canonical: '/cookies' },
  robots: { index: false, follow: true },
}

const askedWords = {
  never: 'nécessaire',
  once: 'seulement si vous l’acceptez',
  'each-time': 'demandé chaque fois',
} as const

type Props = { searchParams: Promise<{ recu?: string | string[] }> }

export default async function CookiesPage({ searchParams }: Props) {
  const [consent, signal, legal, { recu }] = await Promise.all([
    findConsent(),
    findSignal(),
    ourLegalPage('cookies'),
    searchParams,
  ])
  const asked = typeof recu === 'string' ? recu.trim() : ''
  const [receipt, found] = await Promise.all([
    consent ? findReceipt(consent.receipt) : null,
    asked ? findReceipt(asked.slice(0, 100)) : null,
  ])
  return (
    <TextPage title="Gérer mes cookies">
      <LegalDates page="cookies" />
      {legal.publishedAt ? <Asker /> : <p>Le journal n’a pas encore dit qui vous pose cette question.</p>}
      <p role="status">{typeset(present(consent?.purposes ?? null, signal))}</p>
      {receipt && <ReceiptFacts receipt={receipt} />}
      <form action={chooseConsent} className="consent-choices">
        <fieldset>
          <legend>Ce que vous acceptez</legend>
          {optionalPurposes.map(({ id, name, description }) => (
            <label key={id}>
              <input type="checkbox" name="finalites" value={id} defaultChecked={consent?.purposes.includes(id)} />
              <span>
                <strong>{name}</strong> {typeset(description)}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="consent-answers">
          <button type="submit" name="choix" value="accept" className="button">
            Tout accepter
          </button>
          <button type="submit" name="choix" value="refuse" className="button">
            Tout refuser
          </button>
          <button type="submit" name="choix" value="choose" className="button">
            Enregistrer mes choix
          </button>
        </div>
      </form>
      <h2>Vérifier un reçu</h2>
      <p>
        Chaque choix a un reçu, que votre cookie garde et qui ne dit rien de vous. Avec lui, relisez ce qui a été
        choisi.
      </p>
      <form method="get" className="consent-receipt">
        <label htmlFor="recu" className="label">
          Reçu
        </label>
        <input id="recu" name="recu" className="field" defaultValue={asked} maxLength={100} autoComplete="off" />
        <button type="submit" className="button">
          Vérifier
        </button>
      </form>
      {asked && (found ? <ReceiptFacts receipt={found} /> : <p role="alert">Aucun choix ne porte ce reçu.</p>)}
      <h2>Ce que le site garde sur votre appareil</h2>
      <dl className="facts">
        {purposes.map((purpose) => (
          <div key={purpose.id}>
            <dt>
              {purpose.name} <span className="hint">({askedWords[purpose.asked]})</span>
            </dt>
            <dd>
              {typeset(purpose.description)}
              <br />
              <span className="hint">
                {typeset(`${purpose.stored} · ${purpose.who} · durée : ${purpose.howLong}`)}
                {purpose.policy && (
                  <>
                    {' · '}
                    <a href={purpose.policy} rel="noopener">
                      ce que {purpose.who} en dit
                    </a>
                  </>
                )}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {legal.publishedAt && <OwnText text={legal.ownText} />}
    </TextPage>
  )
}

function present(chosen: string[] | null, signal: boolean): string {
  if (chosen === null) {
    return signal
      ? 'Votre navigateur demande que vous ne soyez pas suivi (signal GPC) : c’est un refus, et nous le respectons. Un choix fait ici l’emporterait.'
      : 'Vous n’avez pas encore choisi : rien de facultatif n’est utilisé.'
  }
  if (chosen.length === 0) return 'Vous avez tout refusé : seuls les cookies nécessaires sont utilisés.'
  const names = optionalPurposes.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)
  return `Vous avez accepté : ${names.join(', ')}.`
}
