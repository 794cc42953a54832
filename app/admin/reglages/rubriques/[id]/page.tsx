import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { listSections } from '@/lib/sections/section.queries'
import { FieldsForm } from '../../../_components/fields-form.client'
import { removeSection, saveSection } from '../actions'
import { sectionFields } from '../fields'

export const metadata: Metadata = { title: 'Rubrique' }

/** One section: what it is called, where it is found, and what it belongs to. */
export default async function SectionPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('manage-newspaper')
  const [asked, sections] = await Promise.all([params, listSections()])
  const section = sections.find(({ id }) => String(id) === asked.id)
  if (!section) notFound()
  const { id, name, slug, description, hue, parentId } = section
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reglages/rubriques">Toutes les rubriques</a>
        {' · '}
        <a href={`/${slug}`}>Sa page</a>
      </p>
      <h1>{name}</h1>
      <FieldsForm
        action={saveSection}
        fields={sectionFields(sections, id)}
        hidden={{ sectionId: id }}
        typed={{ name, slug, description, hue, parentId: parentId === null ? '' : String(parentId) }}
        submit="Enregistrer"
      />
      <form action={removeSection} className="newsroom-form">
        <h2>Supprimer</h2>
        <input type="hidden" name="sectionId" value={id} />
        <p className="hint">Seule une rubrique vide, sans article, brouillon ni autre rubrique, peut être supprimée.</p>
        <button type="submit" className="button">
          Supprimer la rubrique
        </button>
      </form>
    </main>
  )
}
