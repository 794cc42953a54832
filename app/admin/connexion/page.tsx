import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findStaff, findWaiting } from '@/app/_desk/caller'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { wayBack } from '@/lib/accounts/account.rules'
import { CodeForm } from './code-form.client'
import { SignInForm } from './sign-in-form.client'

export const metadata: Metadata = { title: 'Connexion' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ retour?: string | string[] }> }) {
  const back = wayBack((await searchParams).retour)
  if (await findStaff()) redirect(back)
  const { name } = await ourNewspaper()
  return (
    <main className="newsroom-page newsroom-narrow">
      <p className="newsroom-name">{name}</p>
      <h1>Connexion à la rédaction</h1>
      {(await findWaiting()) ? (
        <CodeForm back={back} />
      ) : (
        <>
          <SignInForm back={back} />
          <p className="mt-4">
            <a href="/admin/mot-de-passe">Mot de passe oublié</a>
          </p>
        </>
      )}
    </main>
  )
}
