import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listSections, type Section } from '@/lib/sections/section.queries'
import { topSections, withinSection } from '@/lib/sections/section.rules'
import { FieldsForm } from '../../_components/fields-form.client'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'
import { moveSection, openSection } from './actions'
import { sectionFields } from './fields'

export const metadata: Metadata = { title: 'Rubriques' }

const done: Record<string, string> = {
  ajoutee: 'Rubrique ajoutée.',
  enregistree: 'Rubrique enregistrée.',
  deplacee: 'Rubrique déplacée.',
  supprimee: 'Rubrique supprimée.',
}

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** The newspaper's sections, in the order in which readers see them. */
export default async function SectionsPage({ searchParams }: Props) {
  await requireStaff('manage-newspaper')
  const [address, sections] = await Promise.all([searchParams, listSections()])
  const status = said(address, done)
  const tops = topSections(sections)
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reglages">Réglages</a>
      </p>
      <h1>Rubriques</h1>
      <Status words={status} />
      {tops.length === 0 && <p className="hint">Aucune rubrique pour l’instant.</p>}
      <Row sections={tops} within={(id) => withinSection(sections, id)} />
      <h2>Ajouter une rubrique</h2>
      <FieldsForm action={openSection} fields={sectionFields(sections)} submit="Ajouter" />
    </main>
  )
}

/** Sections of one level, each with those within it. */
function Row({ sections, within }: { sections: Section[]; within?: (id: number) => Section[] }) {
  if (sections.length === 0) return null
  return (
    <ol className="newsroom-list">
      {sections.map(({ id, name, slug, hue }, place) => (
        <li key={id} className={`hue-${hue}`}>
          <form action={moveSection} className="section-row">
            <span>
              <a href={`/admin/reglages/rubriques/${id}`}>
                <strong className="text-hue">{name}</strong>
              </a>{' '}
              <span className="hint">/{slug}</span>
            </span>
            <input type="hidden" name="sectionId" value={id} />
            <button
              type="submit"
              name="direction"
              value="up"
              className="button button-small"
              aria-label={`Monter ${name}`}
              disabled={place === 0}
            >
              ↑
            </button>
            <button
              type="submit"
              name="direction"
              value="down"
              className="button button-small"
              aria-label={`Descendre ${name}`}
              disabled={place === sections.length - 1}
            >
              ↓
            </button>
          </form>
          {within && <Row sections={within(id)} />}
        </li>
      ))}
    </ol>
  )
}
