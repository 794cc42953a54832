import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { countOpenReports, listReports } from '@/lib/error-reports/error-report.queries'
import { deskAddress } from '@/lib/error-reports/error-report.rules'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { settle } from './actions'
import { ReportView } from './report-view'

export const metadata: Metadata = { title: 'Signalements' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Mistakes that readers tell of: what waits before what is done, newest first. */
export default async function ReportsPage({ searchParams }: Props) {
  await requireStaff('handle-error-reports')
  const { page, fait, refus } = deskAddress.parse(await searchParams)
  const [{ reports, more }, open] = await Promise.all([listReports(page), countOpenReports()])
  return (
    <main className="newsroom-page">
      <h1>Signalements</h1>
      <div role="status">
        {refus && isKnownReason(refus) && <p>{sentenceFor(refus)}</p>}
        {fait && <Settled {...fait} />}
      </div>
      <p className="hint">
        {open === 0 ? 'Aucun signalement n’attend.' : `${open} à traiter, du plus récent au plus ancien.`}
      </p>
      {reports.length > 0 && (
        <ol className="queue">
          {reports.map((report) => (
            <ReportView key={report.id} report={report} />
          ))}
        </ol>
      )}
      {(more || page > 1) && (
        <nav className="newsroom-bar mt-4" aria-label="Pages de la liste">
          {page > 1 && (
            <a className="button" href={`/admin/signalements?page=${page - 1}`}>
              Page précédente
            </a>
          )}
          {more && (
            <a className="button" href={`/admin/signalements?page=${page + 1}`}>
              Page suivante
            </a>
          )}
        </nav>
      )}
    </main>
  )
}

/** What was just done, and the way back from it. */
function Settled({ state, reportId }: { state: 'handled' | 'open'; reportId: number }) {
  return (
    <form action={settle} className="newsroom-bar">
      <p>{state === 'handled' ? 'Signalement traité.' : 'Signalement rouvert.'}</p>
      <input type="hidden" name="reportId" value={reportId} />
      <button
        type="submit"
        name="state"
        value={state === 'handled' ? 'open' : 'handled'}
        className="button button-small"
      >
        Annuler
      </button>
    </form>
  )
}
