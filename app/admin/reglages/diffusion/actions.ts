'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { retryForm } from '@/lib/announcements/announcement.rules'
import { retryAnnouncements } from '@/lib/announcements/retry-announcements'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { changeDistribution } from '@/lib/syndication/change-distribution'
import { distributionForm } from '@/lib/syndication/distribution.rules'

/** What the form says after it was sent: `said` below it, `messages` at its fields, `typed` in them. */
export type DistributionState = { said: string; messages: Record<string, string>; typed: Record<string, string> }

export async function saveDistribution(_: DistributionState, data: FormData): Promise<DistributionState> {
  const outcome = await staffAction('manage-newspaper', distributionForm, data, (form, { accountId }) =>
    changeDistribution(form, accountId),
  )
  const typed = Object.entries(typedFields(data)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return {
    said: outcome.ok ? 'Enregistré.' : sentenceFor(outcome.reason),
    messages: 'messages' in outcome ? outcome.messages : {},
    typed: Object.fromEntries(typed),
  }
}

/** Has what waits, or was given up, tried again at once. */
export async function retry(data: FormData): Promise<never> {
  const outcome = await staffAction('manage-newspaper', retryForm, data, retryAnnouncements)
  redirect(`/admin/reglages/diffusion?${outcome.ok ? 'fait=essai' : `refus=${outcome.reason}`}`)
}
