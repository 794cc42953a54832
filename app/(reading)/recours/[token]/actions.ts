'use server'

import { redirect } from 'next/navigation'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { appealForm } from '@/lib/appeals/appeal.rules'
import { makeAppeal } from '@/lib/appeals/make-appeal'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** The form « Contester cette décision ». Its page shows it afterwards, or what was wrong with what was typed. */
export async function contest(data: FormData): Promise<never> {
  const page = `/recours/${encodeURIComponent(String(data.get('token')))}`
  const way = { form: 'appeal', back: (kept: string) => `${page}?brouillon=${kept}#contester` }
  return readerAction(data, appealForm, way, async (form, reader) => {
    const outcome = await makeAppeal({ ...form, readerKey: reader.key })
    if (outcome.ok) redirect(page)
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}
