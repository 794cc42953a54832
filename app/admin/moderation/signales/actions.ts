'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { settlementForm } from '@/lib/notices/notice.rules'
import { settleNotice } from '@/lib/notices/settle-notice'

/** A moderator's decision on a notice; the page that follows says what became of it. */
export async function settle(data: FormData): Promise<never> {
  const outcome = await staffAction('moderate-comments', settlementForm, data, async (form, staff) => {
    const settled = await settleNotice({ ...form, by: staff.accountId })
    return settled.ok ? { ok: true as const, decision: form.outcome } : settled
  })
  redirect(`/admin/moderation/signales?${outcome.ok ? `fait=${outcome.decision}` : `refus=${outcome.reason}`}`)
}
