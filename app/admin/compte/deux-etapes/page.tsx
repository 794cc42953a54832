import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { requireStaff } from '@/app/_desk/staff-page'
import { enrolmentAddress } from '@/lib/accounts/one-time-code'
import { countRecoveryCodes, findSecondFactor } from '@/lib/accounts/second-factor.queries'
import { ConfirmForm, OfferForm, RenewForm, StopForm } from './forms.client'
import { QrCode } from './qr-code'

export const metadata: Metadata = { title: 'Validation en deux étapes' }

/** A second factor for one's own account: set up, kept, stopped. */
export default async function TwoStepsPage() {
  const { accountId, email, mustEnrol } = await requireStaff('keep-own-account')
  const [factor, { name }] = await Promise.all([findSecondFactor(accountId), ourNewspaper()])
  return (
    <main className="newsroom-page newsroom-narrow">
      <h1>Validation en deux étapes</h1>
      {mustEnrol && (
        <p className="notice">
          Un de vos rôles l’exige{'\u202f'}: le reste de la rédaction s’ouvrira dès qu’elle sera activée.
        </p>
      )}
      {!factor && <Introduction />}
      {factor && !factor.confirmedAt && (
        <Enrolment address={enrolmentAddress(name, email, factor.secret)} secret={factor.secret} />
      )}
      {factor?.confirmedAt && <InUse since={factor.confirmedAt} left={await countRecoveryCodes(accountId)} />}
      {!mustEnrol && (
        <p className="mt-6">
          <a href="/admin/compte">Mon compte</a>
        </p>
      )}
    </main>
  )
}

function Introduction() {
  return (
    <>
      <p>
        À chaque connexion, après votre mot de passe, une application de votre téléphone vous donne un code. Qui aurait
        votre mot de passe n’entrerait pas.
      </p>
      <p className="hint">
        Toute application de codes convient, par exemple Aegis, FreeOTP ou celle de votre gestionnaire de mots de passe.
      </p>
      <OfferForm />
    </>
  )
}

function Enrolment({ address, secret }: { address: string; secret: string }) {
  return (
    <>
      <p>Avec votre application, lisez ce code, ou saisissez la clé.</p>
      <QrCode text={address} label="Code à lire par votre application" />
      <p className="mb-6">
        Clé{'\u202f'}: <code className="break-all">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <ConfirmForm />
    </>
  )
}

function InUse({ since, left }: { since: Date; left: number }) {
  return (
    <>
      <p>
        Activée le <Moment at={since} />.
      </p>
      <h2>Codes de secours</h2>
      <p>
        {left === 0 && 'Il ne vous en reste aucun.'}
        {left === 1 && 'Il vous en reste un.'}
        {left > 1 && `Il vous en reste ${left}.`} En créer d’autres annule les précédents.
      </p>
      <RenewForm />
      <h2>Arrêter</h2>
      <StopForm />
    </>
  )
}
