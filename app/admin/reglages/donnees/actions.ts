'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { answerRequest } from '@/lib/rights/answer-request'
import { answerForm } from '@/lib/rights/rights-request.rules'

/** « Répondu » or « Rouvrir »; the page that follows says what became of it. */
export async function settle(data: FormData): Promise<never> {
  const outcome = await staffAction('manage-newspaper', answerForm, data, async ({ requestId, state }, staff) => {
    const settled = await answerRequest({ requestId, state, by: staff.accountId })
    return settled.ok ? { ok: true as const, state } : settled
  })
  const said = outcome.ok ? `fait=${outcome.state}` : `refus=${outcome.reason}`
  redirect(`/admin/reglages/donnees?${said}#demandes`)
}
