import type { Metadata } from 'next'
import { isInvitationOpen } from '@/lib/accounts/invitation.queries'
import { hashToken } from '@/lib/accounts/secret-token'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { InvitationForm } from './invitation-form.client'

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const open = await isInvitationOpen(hashToken(token))
  return (
    <main className="newsroom-page newsroom-narrow">
      <h1>Rejoindre la rédaction</h1>
      {open ? <InvitationForm token={token} /> : <p className="notice">{sentenceFor('invitation-void')}</p>}
    </main>
  )
}
