import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findBylineById } from '@/lib/bylines/byline.queries'
import { KINDS, kindNames } from '@/lib/bylines/byline.rules'
import { id } from '@/lib/typed-text.rules'
import { type Field, FieldsForm } from '../../../_components/fields-form.client'
import { PhotoField } from '../../../_components/photo-field.client'
import { removeByline, saveByline } from '../actions'

export const metadata: Metadata = { title: 'Signature' }

const fields: Field[] = [
  { name: 'name', label: 'Nom', kind: 'line', hint: 'Un autre nom change l’adresse de sa page ; l’ancienne y mène.' },
  {
    name: 'kind',
    label: 'Qui est-ce',
    kind: 'choice',
    options: KINDS.map((kind) => [kind, kindNames[kind]] as const),
  },
  { name: 'role', label: 'Fonction', kind: 'line' },
  { name: 'biography', label: 'Biographie', kind: 'lines', rows: 5 },
  { name: 'links', label: 'Liens', kind: 'lines', hint: 'Un par ligne, en https://… Huit au plus.' },
  {
    name: 'fediverse',
    label: 'Compte Mastodon',
    kind: 'line',
    hint: 'De la forme @nom@serveur.exemple : Mastodon le nomme sous les articles partagés.',
  },
  {
    name: 'retired',
    label: 'Ne signe plus',
    kind: 'box',
    hint: 'Ses articles et sa page restent ; elle n’est plus proposée pour de nouveaux articles.',
  },
]

/** Who somebody is who signs. `nouvelle`: somebody who has not yet. */
export default async function BylinePage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('manage-newspaper')
  const asked = (await params).id
  const wanted = id.safeParse(asked)
  const byline = wanted.success ? await findBylineById(wanted.data) : null
  if (!byline && asked !== 'nouvelle') notFound()
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reglages/signatures">Toutes les signatures</a>
        {byline && (
          <>
            {' · '}
            <a href={`/auteurs/${byline.slug}`}>Sa page</a>
          </>
        )}
      </p>
      <h1>{byline?.name ?? 'Nouvelle signature'}</h1>
      <FieldsForm
        action={saveByline}
        fields={fields}
        hidden={{ bylineId: byline?.id ?? '' }}
        typed={
          byline
            ? {
                name: byline.name,
                kind: byline.kind,
                role: byline.role,
                biography: byline.biography,
                links: byline.links.join('\n'),
                fediverse: byline.fediverse,
                retired: byline.retired ? 'on' : '',
              }
            : { kind: 'member' }
        }
        submit="Enregistrer"
      >
        <PhotoField name="photoId" label="Photo" photo={byline?.photo ?? null} />
      </FieldsForm>
      {byline && (
        <form action={removeByline} className="newsroom-form">
          <h2>Supprimer</h2>
          <input type="hidden" name="bylineId" value={byline.id} />
          <p className="hint">Une signature qui ne figure dans aucun article peut être supprimée.</p>
          <button type="submit" className="button">
            Supprimer la signature
          </button>
        </form>
      )}
    </main>
  )
}
