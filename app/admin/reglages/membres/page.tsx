import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listMembers, type Member } from '@/lib/accounts/account.queries'
import { findAccountSettings } from '@/lib/accounts/account-settings.queries'
import { ROLES, type Role, roleNames } from '@/lib/accounts/capability.rules'
import { handOf } from '@/lib/desk/stage.rules'
import { environment } from '@/lib/environment'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'
import { changeMember, saveAccountSettings } from './actions'
import { InvitationPanel } from './invitation-panel.client'

export const metadata: Metadata = { title: 'La rédaction' }

const done: Record<string, string> = { membre: 'C’est fait.', regles: 'Enregistré.' }

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** Who is of the newsroom, with what roles, and how they sign in. */
export default async function MembersPage({ searchParams }: Props) {
  const { accountId } = await requireStaff('manage-newspaper')
  const [address, members, { secondFactorRoles }] = await Promise.all([
    searchParams,
    listMembers(),
    findAccountSettings(),
  ])
  const status = said(address, done)
  return (
    <main className="newsroom-page">
      <h1>La rédaction</h1>
      <Status words={status} />
      <ul className="newsroom-list">
        {members.map((member) => (
          <li key={member.id}>
            <MemberCard member={member} isOneself={member.id === accountId} />
          </li>
        ))}
      </ul>
      {!environment().smtpUrl && (
        <p className="notice mt-6">
          Aucun serveur de messagerie n’est réglé (SMTP_URL){'\u202f'}: les messages du site sont rangés dans le dossier
          «{'\u202f'}outbox{'\u202f'}» de ses données, et n’arrivent à personne.
        </p>
      )}
      <InvitationPanel />
      <h2>Validation en deux étapes</h2>
      <form action={saveAccountSettings} className="newsroom-form">
        <RoleBoxes legend="Exigée de qui a l’un de ces rôles" name="secondFactorRoles" chosen={secondFactorRoles} />
        <p className="hint">
          Qui ne l’a pas encore ne peut rien faire d’autre que l’activer, dès sa prochaine page. Les autres l’activent
          s’ils le veulent.
        </p>
        <button type="submit" className="button">
          Enregistrer
        </button>
      </form>
    </main>
  )
}

function RoleBoxes({ legend, name, chosen }: { legend: string; name: string; chosen: readonly Role[] }) {
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {ROLES.map((role) => (
        <label key={role} className="newsroom-check">
          <input type="checkbox" name={name} value={role} defaultChecked={chosen.includes(role)} /> {roleNames[role]}
        </label>
      ))}
    </fieldset>
  )
}

function MemberCard({ member, isOneself }: { member: Member; isOneself: boolean }) {
  const { id, name, email, roles, disabledAt, secondFactor } = member
  const hand = handOf(member)
  return (
    <details className="member">
      <summary>
        <strong>{name}</strong> {isOneself && '(vous) '}
        <span className="hint">{email}</span> <span>{roles.map((role) => roleNames[role]).join(', ')}</span>{' '}
        <span className="hint">
          {hand === 'publishes' && 'publie sans validation, '}
          {secondFactor ? 'deux étapes' : 'mot de passe seul'}
          {disabledAt && ', compte fermé'}
        </span>
      </summary>
      <form action={changeMember} className="newsroom-form">
        <input type="hidden" name="memberId" value={id} />
        <RoleBoxes key={roles.join()} legend="Rôles" name="roles" chosen={roles} />
        <p className="member-acts">
          <button type="submit" name="act" value="roles" className="button">
            Enregistrer les rôles
          </button>
          <button type="submit" name="act" value={disabledAt ? 'reopen' : 'close'} className="button">
            {disabledAt ? 'Rouvrir le compte' : 'Fermer le compte'}
          </button>
          {hand === 'proposes' && (
            <button type="submit" name="act" value="publishes-alone" className="button">
              Laisser publier sans validation
            </button>
          )}
          {hand === 'publishes' && (
            <button type="submit" name="act" value="publishes-by-approval" className="button">
              Demander une validation avant publication
            </button>
          )}
          {secondFactor && !isOneself && (
            <button type="submit" name="act" value="remove-factor" className="button">
              Retirer la validation en deux étapes
            </button>
          )}
        </p>
      </form>
    </details>
  )
}
