import type { Staff } from '@/app/_desk/caller'
import { can } from '@/lib/accounts/capability.rules'
import type { Member } from '@/lib/assignments/assignment-rights.rules'

/** Somebody of the newsroom before what is to be written. */
export const memberOf = ({ accountId, roles }: Pick<Staff, 'accountId' | 'roles'>): Member => ({
  accountId,
  hand: can(roles, 'approve-articles') ? 'approves' : 'writes',
})
