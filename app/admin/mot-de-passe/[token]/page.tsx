import type { Metadata } from 'next'
import { isPasswordLinkOpen } from '@/lib/accounts/password-link.queries'
import { hashToken } from '@/lib/accounts/secret-token'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { ChooseForm } from './choose-form.client'

export const metadata: Metadata = { title: 'Choisir un mot de passe', referrer: 'same-origin' }

export default async function ChoosePasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return (
    <main className="newsroom-page newsroom-narrow">
      <h1>Choisir un mot de passe</h1>
      {(await isPasswordLinkOpen(hashToken(token))) ? (
        <ChooseForm token={token} />
      ) : (
        <>
          <p className="notice">{sentenceFor('password-link-void')}</p>
          <p>
            <a href="/admin/mot-de-passe">Demander un autre lien</a>
          </p>
        </>
      )}
    </main>
  )
}
