'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { environment } from '@/lib/environment'
import { makePreviewLink } from '@/lib/previews/make-preview-link'
import { linkChoice, linkForm, linkPath, previewPath } from '@/lib/previews/preview.rules'
import { revokePreviewLink } from '@/lib/previews/revoke-preview-link'

/** What the form says after it was sent; `link`: the new link, shown this once. */
export type SharingState = FormState & { link: { address: string; forWhom: string; endsAt: Date } | null }

/** « Partager une relecture »: makes a link to a version for somebody without an account. */
export async function share(_: SharingState, data: FormData): Promise<SharingState> {
  const outcome = await staffAction('write-articles', linkForm, data, async (form, { accountId }) => {
    const made = await makePreviewLink({ ...form, by: accountId })
    return made.ok ? { ...made, articleId: form.articleId, forWhom: form.forWhom } : made
  })
  const state = formState(outcome, data, 'Le lien est créé.')
  if (!outcome.ok) return { ...state, link: null }
  const { token, forWhom, endsAt, articleId } = outcome
  revalidatePath(`/admin/articles/${articleId}/apercu`)
  return { ...state, typed: {}, link: { address: environment().siteUrl + linkPath(token), forWhom, endsAt } }
}

/** « Retirer le lien »: from now on it opens nothing. */
export async function withdrawLink(data: FormData): Promise<never> {
  const outcome = await staffAction('write-articles', linkChoice, data, (form, { accountId }) =>
    revokePreviewLink({ ...form, by: accountId }),
  )
  const asked = linkChoice.safeParse(Object.fromEntries(data))
  const said = outcome.ok ? 'fait=retire' : `refus=${outcome.reason}`
  if (!asked.success) redirect(`/admin/articles?${said}`)
  redirect(`${previewPath(asked.data.articleId, asked.data.number)}&${said}#relectures`)
}
