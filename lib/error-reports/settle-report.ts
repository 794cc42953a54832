import { transaction } from '../database'
import { type Outcome, refuse } from '../refusal'
import { hasReport, setHandled } from './error-report.queries'

type Settlement = { reportId: number; state: 'handled' | 'open'; by: number }

/**
 * A journalist has dealt with a report, or opens it again. Of two at once, one settles it.
 *
 * Refusals: `report-not-found`, `report-settled` (it stands so already).
 */
export async function settleReport({
  reportId,
  state,
  by,
}: Settlement): Promise<Outcome<object, 'report-not-found' | 'report-settled'>> {
  return transaction(async (tx) => {
    if (!(await hasReport(tx, reportId))) return refuse('report-not-found')
    return (await setHandled(tx, reportId, state === 'handled' ? by : null)) ? { ok: true } : refuse('report-settled')
  })
}
