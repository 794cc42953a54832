import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { findKeywordById } from '@/lib/keywords/keyword.queries'
import { id } from '@/lib/typed-text.rules'
import { type Field, FieldsForm } from '../../../_components/fields-form.client'
import { saveKeyword } from '../actions'

export const metadata: Metadata = { title: 'Mot-clé' }

const fields: Field[] = [
  {
    name: 'name',
    label: 'Nom',
    kind: 'line',
    hint: 'Il change sous tous les articles, et l’ancienne adresse mène à la nouvelle.',
  },
  {
    name: 'together',
    label: 'Si un autre mot-clé porte ce nom, les réunir',
    kind: 'box',
    hint: 'Leurs articles se trouvent alors ensemble, sans retour possible.',
  },
]

export default async function KeywordPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('manage-newspaper')
  const wanted = id.safeParse((await params).id)
  const keyword = wanted.success ? await findKeywordById(wanted.data) : null
  if (!keyword) notFound()
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reglages/mots-cles">Tous les mots-clés</a>
        {' · '}
        <a href={`/mots-cles/${keyword.slug}`}>Sa page</a>
      </p>
      <h1>{keyword.name}</h1>
      <FieldsForm
        action={saveKeyword}
        fields={fields}
        hidden={{ keywordId: keyword.id }}
        typed={{ name: keyword.name }}
        submit="Enregistrer"
      />
    </main>
  )
}
