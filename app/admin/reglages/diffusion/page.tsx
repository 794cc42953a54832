import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listChannelOverviews, listLatestAnnouncements } from '@/lib/announcements/overview.queries'
import { isPublicSite } from '@/lib/announcements/public-site'
import { environment } from '@/lib/environment'
import { findDistribution } from '@/lib/syndication/distribution.queries'
import { typedDistribution } from '@/lib/syndication/distribution.rules'
import { said } from '../../_components/said'
import { Announcements } from './announcements'
import { DistributionForm } from './distribution-form.client'

export const metadata: Metadata = { title: 'Diffusion' }

const LATEST = 30
const done: Record<string, string> = { essai: 'Ce qui attendait est envoyé de nouveau. Le résultat se lira ici.' }

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** How the newspaper is handed on: what feeds hold, and who is told of what is new. */
export default async function DistributionPage({ searchParams }: Props) {
  await requireStaff('manage-newspaper')
  const [address, settings, overviews, latest] = await Promise.all([
    searchParams,
    findDistribution(),
    listChannelOverviews(),
    listLatestAnnouncements(LATEST),
  ])
  return (
    <main className="newsroom-page">
      <h1>Diffusion</h1>
      <p>
        <a href="/admin/reglages">Réglages</a>
      </p>
      <DistributionForm typed={typedDistribution(settings)} />
      <h2 id="annonces">Annonces</h2>
      <p role="status">{said(address, done)}</p>
      {!isPublicSite(environment().siteUrl) && (
        <p className="notice mb-4">
          Ce site n’a pas d’adresse publique ({environment().siteUrl}){'\u202f'}: rien n’est annoncé à l’extérieur.
        </p>
      )}
      <Announcements overviews={overviews} latest={latest} />
      <p className="hint">Les annonces envoyées ou abandonnées sont effacées après trente jours.</p>
    </main>
  )
}
