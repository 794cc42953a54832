import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { findDeskSettings } from '@/lib/desk/desk-settings.queries'
import { typedDesk } from '@/lib/desk/desk-settings.rules'
import { type Field, FieldsForm } from '../../_components/fields-form.client'
import { saveDesk } from './actions'

export const metadata: Metadata = { title: 'Bureau' }

const fields: Field[] = [
  {
    name: 'publicVersions',
    label: 'Montrer aux lecteurs les versions publiées et leurs différences',
    kind: 'box',
    hint: 'Chaque article publié plus d’une fois a un lien « Versions publiées ». Ce qui n’a jamais paru ne se voit pas ; ce qui a été retiré d’un texte pour une raison peut l’être aussi de l’historique, à la page « Versions » de l’article.',
  },
]

/** How the desk works. */
export default async function DeskSettingsPage() {
  await requireStaff('manage-newspaper')
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/reglages">Réglages</a>
      </p>
      <h1>Bureau</h1>
      <FieldsForm action={saveDesk} fields={fields} typed={typedDesk(await findDeskSettings())} submit="Enregistrer" />
    </main>
  )
}
