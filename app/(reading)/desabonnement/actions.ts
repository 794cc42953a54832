'use server'

import { redirect } from 'next/navigation'
import { readerAction } from '@/app/_desk/reader-action'
import { changeWishes } from '@/lib/readers/change-wishes'
import { unsubscribeForm } from '@/lib/readers/reader.rules'
import { readUnsubscribeToken } from '@/lib/readers/unsubscribe-token'

/** The button of a person whose mail program has none. */
export async function unsubscribe(data: FormData): Promise<never> {
  return readerAction(
    data,
    unsubscribeForm,
    { form: 'unsubscribe', back: () => '/desabonnement' },
    async ({ token }) => {
      const found = readUnsubscribeToken(token)
      if (!found) redirect('/refus/link-void')
      await changeWishes({ readerId: found.readerId, [found.wish]: false })
      redirect('/desabonnement?fait=oui')
    },
  )
}
