import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listSections } from '@/lib/sections/section.queries'
import { topSections } from '@/lib/sections/section.rules'
import { findMenus } from '@/lib/settings/menus.queries'
import { sectionBox, typedLinks } from '@/lib/settings/menus.rules'
import { type Field, FieldsForm } from '../../_components/fields-form.client'
import { saveMenus } from './actions'

export const metadata: Metadata = { title: 'Menus' }

const fields: Field[] = [
  {
    name: 'masthead',
    label: 'Liens en tête, après les rubriques',
    kind: 'lines',
    hint: 'Une ligne par lien : Nom | /adresse, ou Nom | https://… Quatre au plus.',
  },
  { name: 'colophon', label: 'Liens au pied, avec les pages du journal', kind: 'lines', hint: 'De même. Dix au plus.' },
  {
    name: 'profiles',
    label: 'Comptes du journal ailleurs',
    kind: 'lines',
    hint: 'Une adresse par ligne, en https://… Les moteurs de recherche les lisent aussi.',
  },
]

/** What stands in the masthead and at the foot of every page, beside sections and the newspaper's own pages. */
export default async function MenusPage() {
  await requireStaff('manage-newspaper')
  const [sections, menus] = await Promise.all([listSections(), findMenus()])
  const tops = topSections(sections)
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reglages">Réglages</a>
      </p>
      <h1>Menus</h1>
      <p className="hint">
        L’ordre et le nom des rubriques se règlent à la page <a href="/admin/reglages/rubriques">Rubriques</a>.
      </p>
      <FieldsForm
        action={saveMenus}
        fields={[
          ...tops.map(
            ({ id, name }): Field => ({ name: sectionBox(id), label: `Montrer ${name} en tête`, kind: 'box' }),
          ),
          ...fields,
        ]}
        typed={{
          ...Object.fromEntries(tops.map(({ id }) => [sectionBox(id), menus.hiddenSections.includes(id) ? '' : 'on'])),
          masthead: typedLinks(menus.masthead),
          colophon: typedLinks(menus.colophon),
          profiles: menus.profiles.join('\n'),
        }}
        submit="Enregistrer"
      />
    </main>
  )
}
