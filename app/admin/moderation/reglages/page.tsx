import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { findModerationSettings } from '@/lib/moderation/facts.queries'
import { RulesForm } from './rules-form.client'

export const metadata: Metadata = { title: 'Règles de modération' }

/** Which words are watched for, and from where on a comment is held for reading. */
export default async function ModerationRulesPage() {
  await requireStaff('set-moderation')
  const { banned, suspect, proof, ...figures } = await findModerationSettings()
  const typed = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)]))
  return (
    <main className="newsroom-page">
      <h1>Règles de modération</h1>
      <p>
        <a href="/admin/moderation">Commentaires en attente</a>
      </p>
      <p className="hint my-3">
        Ces règles jugent chaque commentaire à son arrivée. Ce qu’elles retiennent attend d’être lu, avec la raison
        {'\u202f'}; ce qu’elles refusent l’est avec la raison, dite à son auteur.
      </p>
      <RulesForm
        typed={{ ...typed, ...(proof && { proof: 'on' }), banned: banned.join('\n'), suspect: suspect.join('\n') }}
      />
    </main>
  )
}
