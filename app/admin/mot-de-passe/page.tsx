import type { Metadata } from 'next'
import { AskForm } from './ask-form.client'

export const metadata: Metadata = { title: 'Mot de passe oublié' }

export default function ForgottenPasswordPage() {
  return (
    <main className="newsroom-page newsroom-narrow">
      <h1>Mot de passe oublié</h1>
      <p className="my-3">Un lien pour en choisir un autre sera envoyé à l’adresse de votre compte.</p>
      <AskForm />
      <p className="mt-4">
        <a href="/admin/connexion">Revenir à la connexion</a>
      </p>
    </main>
  )
}
