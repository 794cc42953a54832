'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { reasonOf, rulingForm } from '@/lib/moderation/moderation.rules'
import { VIEWS } from '@/lib/moderation/queue.rules'
import { ruleOnComment } from '@/lib/moderation/rule-on-comment'

/** A moderator's decision; the page that follows says what became of it. */
export async function decide(data: FormData): Promise<never> {
  const outcome = await staffAction('moderate-comments', rulingForm, data, async (form, staff) => {
    const { commentId, decision, reading, revises } = form
    const ruled = await ruleOnComment({
      commentId,
      decision,
      reading,
      revises,
      reason: reasonOf(form),
      by: staff.accountId,
    })
    return ruled.ok ? { ok: true as const, decision } : ruled
  })
  const view = VIEWS.find((each) => each === data.get('view')) ?? 'attente'
  const here = `/admin/moderation?vue=${view}`
  if (outcome.ok) redirect(`${here}&fait=${outcome.decision}`)
  const missing = outcome.reason === 'invalid' && 'messages' in outcome && outcome.messages.ground
  redirect(`${here}&refus=${missing ? 'no-ground' : outcome.reason}`)
}
