'use server'

import { redirect } from 'next/navigation'
import { forgetReader } from '@/app/_desk/known-reader'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { erasePerson } from '@/lib/readers/erase-person'
import { dataForm, erasureForm } from '@/lib/readers/reader.rules'
import { sendDataLink } from '@/lib/readers/send-data-link'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

const way = { form: 'data', back: (token: string) => `/mes-donnees?brouillon=${token}` }

/** Asks for the link to all that is kept under an address. */
export async function askForData(data: FormData): Promise<never> {
  return readerAction(data, dataForm, way, async ({ email, website }, reader) => {
    const newspaper = (await ourNewspaper()).name
    const outcome = website ? { ok: true as const } : await sendDataLink({ email, readerKey: reader.key, newspaper })
    if (outcome.ok) redirect('/mes-donnees?fait=lien')
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}

/** Erases it, for good. */
export async function erase(data: FormData): Promise<never> {
  const token = data.get('token')
  const back = (kept: string) => `/mes-donnees?jeton=${encodeURIComponent(String(token))}&brouillon=${kept}`
  return readerAction(data, erasureForm, { form: 'data', back }, async (form) => {
    const outcome = await erasePerson(form.token)
    if (!outcome.ok) redirect(`/refus/${outcome.reason}`)
    await forgetReader()
    redirect('/mes-donnees?fait=efface')
  })
}
