'use server'

import { redirect } from 'next/navigation'
import { findKnownReader, forgetReader, keepReader } from '@/app/_desk/known-reader'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { changeWishes } from '@/lib/readers/change-wishes'
import { confirmLink } from '@/lib/readers/confirm-link'
import { leaveDevice } from '@/lib/readers/leave-device'
import { linkForm, tokenForm, wishesForm } from '@/lib/readers/reader.rules'
import { sendLink } from '@/lib/readers/send-link'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

const way = { form: 'name', back: (token: string) => `/mes-commentaires?nom=${token}#nom` }

/** Claims a name, or asks for a link to this device. */
export async function askForLink(data: FormData): Promise<never> {
  return readerAction(data, linkForm, way, async ({ email, name, website }, reader) => {
    if (website) redirect('/mes-commentaires?fait=lien')
    const newspaper = (await ourNewspaper()).name
    const outcome = await sendLink({ email, name, readerKey: reader.key, newspaper })
    if (outcome.ok) redirect('/mes-commentaires?fait=lien')
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}

/** The button behind a link that was sent: a mail program that opens links in advance presses none. */
export async function confirm(data: FormData): Promise<never> {
  return readerAction(data, tokenForm, way, async ({ token }) => {
    const outcome = await confirmLink(token)
    if (!outcome.ok) redirect(`/refus/${outcome.reason}`)
    await keepReader(outcome.session)
    redirect('/mes-commentaires?fait=confirme')
  })
}

export async function chooseLetters(data: FormData): Promise<never> {
  return readerAction(data, wishesForm, way, async ({ replies, decisions }) => {
    const known = await findKnownReader()
    if (!known) redirect('/refus/link-void')
    await changeWishes({ readerId: known.id, replies, decisions })
    redirect('/mes-commentaires?fait=lettres')
  })
}

export async function leave(data: FormData): Promise<never> {
  return readerAction(data, wishesForm, way, async () => {
    const device = await forgetReader()
    if (device) await leaveDevice(device)
    redirect('/mes-commentaires?fait=parti')
  })
}
