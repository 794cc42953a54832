'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { appealSettlementForm } from '@/lib/appeals/appeal.rules'
import { settleAppeal } from '@/lib/appeals/settle-appeal'

/** Another moderator's decision on an appeal; the page that follows says what became of it. */
export async function settle(data: FormData): Promise<never> {
  const outcome = await staffAction('moderate-comments', appealSettlementForm, data, async (form, staff) => {
    const settled = await settleAppeal({ ...form, by: staff.accountId })
    return settled.ok ? { ok: true as const, decision: form.outcome } : settled
  })
  const missing = outcome.ok === false && outcome.reason === 'invalid'
  const reason = outcome.ok ? '' : missing ? 'no-words' : outcome.reason
  redirect(`/admin/moderation/recours?${outcome.ok ? `fait=${outcome.decision}` : `refus=${reason}`}`)
}
