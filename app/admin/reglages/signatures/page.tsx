import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { listBylines } from '@/lib/bylines/byline.queries'
import { kindNames } from '@/lib/bylines/byline.rules'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'

export const metadata: Metadata = { title: 'Signatures' }

const done: Record<string, string> = { enregistree: 'Signature enregistrée.', supprimee: 'Signature supprimée.' }

type Props = { searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }> }

/** Who signs articles, with or without an account. */
export default async function BylinesPage({ searchParams }: Props) {
  await requireStaff('manage-newspaper')
  const [address, bylines] = await Promise.all([searchParams, listBylines()])
  const status = said(address, done)
  return (
    <main className="newsroom-page">
      <h1>Signatures</h1>
      <Status words={status} />
      <p>
        <a className="button" href="/admin/reglages/signatures/nouvelle">
          Nouvelle signature
        </a>
      </p>
      {bylines.length === 0 && <p className="hint">Personne ne signe encore.</p>}
      <ul className="newsroom-list">
        {bylines.map(({ id, name, kind, role, retired }) => (
          <li key={id}>
            <a href={`/admin/reglages/signatures/${id}`}>
              <strong>{name}</strong>
            </a>{' '}
            <span className="hint">
              {typeset([kindNames[kind], role, retired ? 'ne signe plus' : ''].filter(Boolean).join(' · '))}
            </span>
          </li>
        ))}
      </ul>
    </main>
  )
}
