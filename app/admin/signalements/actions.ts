'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { settlementForm } from '@/lib/error-reports/error-report.rules'
import { settleReport } from '@/lib/error-reports/settle-report'

/** « Traité » or « Rouvrir »; the page that follows says what became of it. */
export async function settle(data: FormData): Promise<never> {
  const outcome = await staffAction(
    'handle-error-reports',
    settlementForm,
    data,
    async ({ reportId, state }, staff) => {
      const settled = await settleReport({ reportId, state, by: staff.accountId })
      return settled.ok ? { ok: true as const, reportId, state } : settled
    },
  )
  if (!outcome.ok) redirect(`/admin/signalements?refus=${outcome.reason}`)
  redirect(`/admin/signalements?fait=${outcome.state}-${outcome.reportId}`)
}
