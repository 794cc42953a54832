'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formState } from '@/app/_desk/form-state'
import { staffAction } from '@/app/_desk/staff-action'
import { addSection } from '@/lib/sections/add-section'
import { changeSection } from '@/lib/sections/change-section'
import { moveSection as move } from '@/lib/sections/move-section'
import { removeSection as remove } from '@/lib/sections/remove-section'
import { changedSection, sectionForm } from '@/lib/sections/section.rules'
import { id } from '@/lib/typed-text.rules'

const HERE = '/admin/reglages/rubriques'

export async function openSection(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', sectionForm, data, (form, { accountId }) =>
    addSection(form, accountId),
  )
  if (outcome.ok) redirect(`${HERE}?fait=ajoutee`)
  return formState(outcome, data, '')
}

export async function saveSection(_: FormState, data: FormData): Promise<FormState> {
  const outcome = await staffAction('manage-newspaper', changedSection, data, (form, { accountId }) =>
    changeSection({ form, by: accountId }),
  )
  if (outcome.ok) redirect(`${HERE}?fait=enregistree`)
  return formState(outcome, data, '')
}

export async function moveSection(data: FormData): Promise<never> {
  const form = z.object({ sectionId: id, direction: z.enum(['up', 'down']) })
  const outcome = await staffAction('manage-newspaper', form, data, (asked, { accountId }) =>
    move({ ...asked, by: accountId }),
  )
  redirect(`${HERE}?${outcome.ok ? 'fait=deplacee' : `refus=${outcome.reason}`}`)
}

export async function removeSection(data: FormData): Promise<never> {
  const form = z.object({ sectionId: id })
  const outcome = await staffAction('manage-newspaper', form, data, (asked, { accountId }) =>
    remove({ ...asked, by: accountId }),
  )
  redirect(`${HERE}?${outcome.ok ? 'fait=supprimee' : `refus=${outcome.reason}`}`)
}
