'use client'

import { signIn } from 'next-auth/react'
import { type FormEvent, useState } from 'react'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** Where the form goes without scripts is nowhere that would show a password in an address: it posts, always. */
export function SignInForm({ back }: { back: string }) {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    setFault('')
    const data = new FormData(event.currentTarget)
    const answer = await signIn('credentials', {
      email: data.get('email'),
      password: data.get('password'),
      redirect: false,
    }).catch(() => undefined)
    if (answer?.ok) {
      window.location.assign(back)
      return
    }
    setFault(sentenceFor(answer?.error ?? 'unexpected'))
    setBusy(false)
  }

  return (
    <form method="post" action="/admin/connexion" onSubmit={submit} className="newsroom-form">
      <div>
        <label className="label" htmlFor="email">
          Adresse électronique
        </label>
        <input className="field" id="email" name="email" type="email" autoComplete="username" required />
      </div>
      <div>
        <label className="label" htmlFor="password">
          Mot de passe
        </label>
        <input
          className="field"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      <p role="alert" className="fault">
        {fault}
      </p>
      <button type="submit" className="button button-strong" disabled={busy}>
        {busy ? 'Vérification…' : 'Se connecter'}
      </button>
      <noscript>
        <p className="notice">L’espace de la rédaction a besoin de JavaScript.</p>
      </noscript>
    </form>
  )
}
