import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listSections } from '@/lib/sections/section.queries'
import { HUES, hueNames, topSections } from '@/lib/sections/section.rules'
import { findNewspaper } from '@/lib/settings/settings.queries'
import { LegalDuties } from '../_components/legal-duties'
import { openSection } from './actions'
import { AddPanel } from './add-panel.client'
import { SettingsForm } from './settings-form.client'

export const metadata: Metadata = { title: 'Réglages' }

const optionOf = ({ id, name }: { id: number; name: string }): [string, string] => [String(id), name]

export default async function SettingsPage() {
  const staff = await requireStaff('manage-newspaper')
  const [paper, sections] = await Promise.all([findNewspaper(), listSections()])
  return (
    <main className="newsroom-page">
      <h1>Réglages</h1>
      <LegalDuties staff={staff} />
      <SettingsForm paper={paper} />
      <h2>Pages légales</h2>
      <p>
        <a href="/admin/reglages/pages-legales">Les publier, les compléter, voir ce qui leur manque</a>
      </p>
      <h2>Données personnelles</h2>
      <p>
        <a href="/admin/reglages/donnees">Demandes des lecteurs, registre des traitements, et ce que le site garde</a>
        {' · '}
        <a href="/admin/reglages/consentement">Consentement des lecteurs</a>
      </p>
      <h2>Diffusion</h2>
      <p>
        <a href="/admin/reglages/diffusion">Flux, annonces aux lecteurs de flux et aux moteurs de recherche</a>
      </p>
      <h2>Adresses</h2>
      <p>
        <a href="/admin/reglages/redirections">Redirections, et adresses que les lecteurs ne trouvent pas</a>
      </p>
      <h2>Rubriques</h2>
      <ul className="newsroom-list">
        {sections.map(({ id, name, slug, hue, parentId }) => (
          <li key={id} className={`hue-${hue}`}>
            {parentId !== null && (
              <span className="hint">{sections.find((each) => each.id === parentId)?.name} › </span>
            )}
            <strong className="text-hue">{name}</strong> <span className="hint">/{slug}</span>
          </li>
        ))}
      </ul>
      <AddPanel
        title="Ajouter une rubrique"
        prefix="section"
        add={openSection}
        fields={[
          ['name', 'Nom'],
          ['description', 'Description'],
        ]}
        choices={[
          { name: 'hue', label: 'Couleur', options: HUES.map((hue) => [hue, hueNames[hue]]) },
          {
            name: 'parentId',
            label: 'Dans la rubrique',
            options: [['', 'Aucune : rubrique principale'], ...topSections(sections).map(optionOf)],
          },
        ]}
      />
      <h2>Signatures</h2>
      <p>
        <a href="/admin/reglages/signatures">Qui signe{'\u202f'}: noms, photos, biographies, liens</a>
      </p>
      <h2>La rédaction</h2>
      <p>
        <a href="/admin/reglages/membres">Membres, rôles, invitations, validation en deux étapes</a>
        {' · '}
        <a href="/admin/reglages/actes">Journal des actes</a>
      </p>
    </main>
  )
}
