'use server'

import { redirect } from 'next/navigation'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { retryForm } from '@/lib/announcements/announcement.rules'
import { retryAnnouncements } from '@/lib/announcements/retry-announcements'
import { changeDistribution } from '@/lib/syndication/change-distribution'
import { distributionForm } from '@/lib/syndication/distribution.rules'

export async function saveDistribution(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', distributionForm, data, (form, { accountId }) =>
    changeDistribution(form, accountId),
  )
  return formState(outcome, data, 'Enregistré.')
}

/** Has what waits, or was given up, tried again at once. */
export async function retry(data: FormData): Promise<never> {
  const outcome = await staffAction('manage-newspaper', retryForm, data, retryAnnouncements)
  redirect(`/admin/reglages/diffusion?${outcome.ok ? 'fait=essai' : `refus=${outcome.reason}`}`)
}
