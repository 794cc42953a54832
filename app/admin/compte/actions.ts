'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffAction } from '@/app/_desk/staff-action'
import { signOut } from '@/lib/accounts/sign-out'

/** Ends the session on the server; the cookie that is left opens nothing. */
export async function leaveNewsroom(): Promise<void> {
  await staffAction('enter-newsroom', z.object({}), {}, async (_, staff) => signOut({ sessionId: staff.sessionId }))
  redirect('/admin/connexion')
}
