'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffAction } from '@/app/_desk/staff-action'
import { rolesField } from '@/lib/accounts/account.rules'
import { changeAccountSettings } from '@/lib/accounts/change-account-settings'
import {
  changePublishing,
  changeRoles,
  closeAccount,
  removeSecondFactor,
  reopenAccount,
} from '@/lib/accounts/change-member'
import { accountSettingsForm } from '@/lib/accounts/second-factor.rules'
import { id } from '@/lib/typed-text.rules'

const HERE = '/admin/reglages/membres'

const form = z.discriminatedUnion('act', [
  z.object({ memberId: id, act: z.literal('roles'), roles: rolesField }),
  z.object({ memberId: id, act: z.literal('close') }),
  z.object({ memberId: id, act: z.literal('reopen') }),
  z.object({ memberId: id, act: z.literal('remove-factor') }),
  z.object({ memberId: id, act: z.enum(['publishes-alone', 'publishes-by-approval']) }),
])

const changes = { close: closeAccount, reopen: reopenAccount, 'remove-factor': removeSecondFactor }

/** Changes a member's roles or what they publish, closes or reopens their account, or takes their second factor away. */
export async function changeMember(data: FormData): Promise<never> {
  const outcome = await staffAction('manage-newspaper', form, data, async (asked, { accountId: by }) => {
    const { memberId } = asked
    if (asked.act === 'roles') return changeRoles({ memberId, by, roles: asked.roles })
    if (asked.act === 'publishes-alone' || asked.act === 'publishes-by-approval') {
      return changePublishing({ memberId, by, alone: asked.act === 'publishes-alone' })
    }
    return changes[asked.act]({ memberId, by })
  })
  if (outcome.ok) redirect(`${HERE}?fait=membre`)
  redirect(`${HERE}?refus=${'messages' in outcome && outcome.messages.roles ? 'no-role' : outcome.reason}`)
}

/** Which roles have to show a second factor. */
export async function saveAccountSettings(data: FormData): Promise<never> {
  const outcome = await staffAction('manage-newspaper', accountSettingsForm, data, (form, { accountId }) =>
    changeAccountSettings(form, accountId),
  )
  redirect(`${HERE}?${outcome.ok ? 'fait=regles' : `refus=${outcome.reason}`}`)
}
