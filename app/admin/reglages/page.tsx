import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listMembers } from '@/lib/accounts/account.queries'
import { roleNames } from '@/lib/accounts/capability.rules'
import { findNewspaper } from '@/lib/settings/settings.queries'
import { InvitationPanel } from './invitation-panel.client'
import { SettingsForm } from './settings-form.client'

export const metadata: Metadata = { title: 'Réglages' }

export default async function SettingsPage() {
  await requireStaff('manage-newspaper')
  const [paper, members] = await Promise.all([findNewspaper(), listMembers()])
  return (
    <main className="newsroom-page">
      <h1>Réglages</h1>
      <SettingsForm paper={paper} />
      <h2>La rédaction</h2>
      <ul className="newsroom-list">
        {members.map(({ id, name, email, roles }) => (
          <li key={id}>
            <strong>{name}</strong> <span className="hint">{email}</span>{' '}
            <span>{roles.map((role) => roleNames[role]).join(', ')}</span>
          </li>
        ))}
      </ul>
      <InvitationPanel />
    </main>
  )
}
