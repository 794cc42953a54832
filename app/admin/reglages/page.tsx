import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { findNewspaper } from '@/lib/settings/settings.queries'
import { LegalDuties } from '../_components/legal-duties'
import { SettingsForm } from './settings-form.client'

export const metadata: Metadata = { title: 'Réglages' }

export default async function SettingsPage() {
  const staff = await requireStaff('manage-newspaper')
  const paper = await findNewspaper()
  return (
    <main className="newsroom-page">
      <h1>Réglages</h1>
      <LegalDuties staff={staff} />
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
      <h2>Rubriques, mots-clés et menus</h2>
      <p>
        <a href="/admin/reglages/rubriques">Rubriques</a>
        {' · '}
        <a href="/admin/reglages/mots-cles">Mots-clés</a>
        {' · '}
        <a href="/admin/reglages/menus">Menus et comptes du journal ailleurs</a>
      </p>
      <h2>Signatures</h2>
      <p>
        <a href="/admin/reglages/signatures">Qui signe{'\u202f'}: noms, photos, biographies, liens</a>
      </p>
      <h2>La rédaction</h2>
      <p>
        <a href="/admin/reglages/membres">Membres, rôles, invitations, validation en deux étapes</a>
        {' · '}
        <a href="/admin/reglages/actes">Journal des actes</a>
        {' · '}
        <a href="/admin/reglages/bureau">Bureau</a>
      </p>
      <h2>Le journal</h2>
      <SettingsForm paper={paper} />
    </main>
  )
}
