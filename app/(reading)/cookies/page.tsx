import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { findConsent } from '@/app/_desk/consent'
import { typeset } from '@/lib/articles/typography.rules'
import { findConsentMoment } from '@/lib/consent/consent.queries'
import { optionalPurposes, purposes } from '@/lib/consent/purposes.rules'
import { TextPage } from '../_components/text-page'
import { chooseConsent } from './actions'

export const metadata: Metadata = { title: 'Gérer mes cookies', alternates: { canonical: '/cookies' } }

export default async function CookiesPage() {
  const consent = await findConsent()
  const chosenAt = consent && (await findConsentMoment(consent.receipt))
  return (
    <TextPage title="Gérer mes cookies">
      <p role="status">{typeset(present(consent?.purposes ?? null))}</p>
      {consent && (
        <p className="hint">
          {chosenAt && (
            <>
              Choix du <Moment at={chosenAt} />.{' '}
            </>
          )}
          Votre reçu{'\u202f'}: <code className="break-all">{consent.receipt}</code>
        </p>
      )}
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
      <h2>Ce que le site garde sur votre appareil</h2>
      <dl className="facts">
        {purposes.map((purpose) => (
          <div key={purpose.id}>
            <dt>
              {purpose.name} {purpose.essential && <span className="hint">(nécessaire)</span>}
            </dt>
            <dd>
              {typeset(purpose.description)}
              <br />
              <span className="hint">{typeset(`${purpose.stored} · ${purpose.who} · durée : ${purpose.howLong}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </TextPage>
  )
}

function present(chosen: string[] | null): string {
  if (chosen === null) return 'Vous n’avez pas encore choisi : rien de facultatif n’est utilisé.'
  if (chosen.length === 0) return 'Vous avez tout refusé : seuls les cookies nécessaires sont utilisés.'
  const names = optionalPurposes.filter(({ id }) => chosen.includes(id)).map(({ name }) => name.toLowerCase())
  return `Vous avez accepté : ${names.join(', ')}.`
}
