import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { roleNames } from '@/lib/accounts/capability.rules'
import { hasSecondFactor } from '@/lib/accounts/second-factor.queries'
import { listOpenSessions, type OpenSession } from '@/lib/accounts/session.queries'
import { closeSession } from './actions'
import { PasswordForm } from './password-form.client'

export const metadata: Metadata = { title: 'Mon compte' }

/** What a member has in hand of their own account: password, and where they are signed in. */
export default async function AccountPage() {
  const { accountId, sessionId, name, email, roles } = await requireStaff('keep-own-account')
  const [open, hasFactor] = await Promise.all([listOpenSessions(accountId), hasSecondFactor(accountId)])
  return (
    <main className="newsroom-page newsroom-narrow">
      <h1>Mon compte</h1>
      <p>
        <strong>{name}</strong> <span className="hint">{email}</span>
        <br />
        {roles.map((role) => roleNames[role]).join(', ')}
      </p>
      <h2>Mot de passe</h2>
      <PasswordForm />
      <h2>Validation en deux étapes</h2>
      <p>
        {hasFactor ? 'Activée' : 'Pas activée'}
        {'\u202f'}: <a href="/admin/compte/deux-etapes">{hasFactor ? 'codes de secours, arrêt' : 'l’activer'}</a>
      </p>
      <h2>Sessions ouvertes</h2>
      <ul className="newsroom-list">
        {open.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} isHere={session.id === sessionId} />
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <form action={closeSession}>
          <input type="hidden" name="session" value="" />
          <button type="submit" className="button">
            Fermer toutes les autres
          </button>
        </form>
      )}
    </main>
  )
}

function SessionLine({
  session: { id, device, createdAt, lastUsedAt },
  isHere,
}: {
  session: OpenSession
  isHere: boolean
}) {
  return (
    <form action={closeSession} className="account-session">
      <span>
        <strong>{device || 'Navigateur inconnu'}</strong> {isHere && '(cette session)'}
        <br />
        <span className="hint">
          Ouverte le <Moment at={createdAt} />
          {lastUsedAt && (
            <>
              , utilisée le <Moment at={lastUsedAt} />
            </>
          )}
        </span>
      </span>
      <input type="hidden" name="session" value={id} />
      {!isHere && (
        <button type="submit" className="button button-small" aria-label={`Fermer la session ${device}`}>
          Fermer
        </button>
      )}
    </form>
  )
}
