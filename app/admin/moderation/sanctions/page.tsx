import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { listSanctions } from '@/lib/sanctions/sanction.queries'
import { said } from '../../_components/said'
import { DeskPage } from '../desk-page'
import { Sanctions } from './sanctions'

export const metadata: Metadata = { title: 'Sanctions' }

const LATEST = 100
const done: Record<string, string> = { levee: 'La sanction est levée.' }

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** Who was warned or suspended, newest first. */
export default async function SanctionsPage({ searchParams }: Props) {
  await requireStaff('moderate-comments')
  const [address, sanctions] = await Promise.all([searchParams, listSanctions(LATEST)])
  return (
    <DeskPage
      title="Sanctions"
      status={said(address, done)}
      hint={
        sanctions.length === 0
          ? 'Personne n’a été sanctionné.'
          : 'Les dernières, de la plus récente à la plus ancienne.'
      }
    >
      {sanctions.length > 0 && <Sanctions sanctions={sanctions} />}
    </DeskPage>
  )
}
