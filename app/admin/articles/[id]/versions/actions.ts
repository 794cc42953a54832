'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffAction } from '@/app/_desk/staff-action'
import { restoreVersion } from '@/lib/articles/restore-version'
import { versionNumber, withholding } from '@/lib/articles/version-address.rules'
import { withholdVersion } from '@/lib/articles/withhold-version'
import { id } from '@/lib/typed-text.rules'

const restoration = z.object({ articleId: id, number: versionNumber, latest: versionNumber })

/** Brings a version back and opens it in the editor; a refusal comes back to the page that asked. */
export async function restore(data: FormData): Promise<void> {
  const outcome = await staffAction('write-articles', restoration, data, (form, staff) =>
    restoreVersion({ ...form, by: staff.accountId }),
  )
  const asked = restoration.safeParse(Object.fromEntries(data))
  if (!asked.success) redirect(`/admin/articles${outcome.ok ? '' : `?refus=${outcome.reason}`}`)
  const { articleId, number } = asked.data
  if (outcome.ok) redirect(`/admin/articles/${articleId}`)
  redirect(`/admin/articles/${articleId}/versions/${number}/restaurer?refus=${outcome.reason}`)
}

/** Takes a published version out of the history that readers see, or puts it back. */
export async function withhold(data: FormData): Promise<never> {
  const outcome = await staffAction('approve-articles', withholding, data, ({ decision, ...form }, staff) =>
    withholdVersion({ ...form, withheld: decision === 'withhold', by: staff.accountId }),
  )
  const asked = withholding.safeParse(Object.fromEntries(data))
  if (!asked.success) redirect(`/admin/articles${outcome.ok ? '' : `?refus=${outcome.reason}`}`)
  const { articleId, decision } = asked.data
  redirect(`/admin/articles/${articleId}/versions?${outcome.ok ? `fait=${decision}` : `refus=${outcome.reason}`}`)
}
