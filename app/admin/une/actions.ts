'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { placingForm } from '@/lib/front/arrangement.rules'
import { placeOnFront } from '@/lib/front/place-on-front'

/** Puts an article in its place on the front page, for whoever has no script; the page that follows says what became of it. */
export async function place(data: FormData): Promise<never> {
  const outcome = await staffAction('arrange-front', placingForm, data, (form, staff) =>
    placeOnFront({ ...form, by: staff.accountId }),
  )
  redirect(outcome.ok ? '/admin/une?fait=1' : `/admin/une?refus=${outcome.reason}`)
}
