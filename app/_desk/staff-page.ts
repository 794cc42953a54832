import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { wayBack } from '@/lib/accounts/account.rules'
import { type Capability, can } from '@/lib/accounts/capability.rules'
import { findStaff, type Staff } from './caller'

/** Who opens a page of the newsroom. Nobody signed in: to the sign-in page and back; not allowed: to the page that says so. */
export async function requireStaff(capability: Capability = 'enter-newsroom'): Promise<Staff> {
  const staff = await findStaff()
  if (!staff) {
    const here = (await headers()).get('x-address') ?? ''
    redirect(`/admin/connexion?retour=${encodeURIComponent(wayBack(here))}`)
  }
  if (staff.mustEnrol && capability !== 'keep-own-account') redirect('/admin/compte/deux-etapes')
  if (!can(staff.roles, capability)) redirect('/admin/refus')
  return staff
}
