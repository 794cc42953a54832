'use server'

import { redirect } from 'next/navigation'
import { findConsent, keepChoice } from '@/app/_desk/consent'
import { readerAction } from '@/app/_desk/reader-action'
import { alwaysForm } from '@/lib/consent/consent.rules'
import { optionalPurposes } from '@/lib/consent/purposes.rules'
import { integrationPath } from '@/lib/embeds/embed.rules'

/** Agrees to one site's contents from now on, beside what was agreed to before; the page that follows shows the one at hand. */
export async function alwaysShow(data: FormData): Promise<never> {
  return readerAction(data, alwaysForm, { form: 'consent', back: () => '/cookies' }, async ({ finalite, lien }) => {
    const before = (await findConsent())?.purposes ?? []
    const purposes = optionalPurposes.map(({ id }) => id).filter((id) => id === finalite || before.includes(id))
    await keepChoice({ choice: 'choose', purposes, place: 'content' })
    redirect(integrationPath(lien))
  })
}
