import { redirect } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { can } from '@/lib/accounts/capability.rules'

/** The newsroom's door: each to where their work is. */
export default async function NewsroomPage() {
  const { roles } = await requireStaff()
  redirect(can(roles, 'write-articles') ? '/admin/articles' : '/admin/moderation')
}
