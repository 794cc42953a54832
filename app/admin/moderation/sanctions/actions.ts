'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { liftSanction } from '@/lib/sanctions/lift-sanction'
import { liftingForm, sanctionForm } from '@/lib/sanctions/sanction.rules'
import { sanctionAuthor } from '@/lib/sanctions/sanction-author'

/** The page of a comment's author, if the form came from one. */
const pageOf = (comment: FormDataEntryValue | null): string => {
  const id = Number(comment)
  return Number.isSafeInteger(id) && id > 0 ? `/admin/moderation/auteur/${id}` : '/admin/moderation/sanctions'
}

/** Warns somebody, or suspends them. */
export async function sanction(data: FormData): Promise<never> {
  const outcome = await staffAction('moderate-comments', sanctionForm, data, (form, staff) =>
    sanctionAuthor({ ...form, by: staff.accountId }),
  )
  const reason = outcome.ok ? '' : outcome.reason === 'invalid' ? 'no-reason' : outcome.reason
  redirect(`${pageOf(data.get('commentId'))}?${outcome.ok ? 'fait=sanction' : `refus=${reason}`}`)
}

/** Ends a suspension. */
export async function lift(data: FormData): Promise<never> {
  const outcome = await staffAction('moderate-comments', liftingForm, data, (form, staff) =>
    liftSanction({ ...form, by: staff.accountId }),
  )
  redirect(`${pageOf(data.get('back'))}?${outcome.ok ? 'fait=levee' : `refus=${outcome.reason}`}`)
}
