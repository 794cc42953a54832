import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { findDistribution } from '@/lib/syndication/distribution.queries'
import { typedDistribution } from '@/lib/syndication/distribution.rules'
import { DistributionForm } from './distribution-form.client'

export const metadata: Metadata = { title: 'Diffusion' }

/** How the newspaper is handed on: what feeds hold, and who is told of what is new. */
export default async function DistributionPage() {
  await requireStaff('manage-newspaper')
  return (
    <main className="newsroom-page">
      <h1>Diffusion</h1>
      <p>
        <a href="/admin/reglages">Réglages</a>
      </p>
      <DistributionForm typed={typedDistribution(await findDistribution())} />
    </main>
  )
}
