'use server'

import { redirect } from 'next/navigation'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { askForRight } from '@/lib/rights/ask-for-right'
import { rightsForm } from '@/lib/rights/rights-request.rules'

const way = { form: 'rights', back: (token: string) => `/confidentialite/demande?brouillon=${token}` }

/** The form « Exercer un droit ». Whoever sends it lands on its receipt, or on the form with all that was typed. */
export async function sendRequest(data: FormData): Promise<never> {
  return readerAction(data, rightsForm, way, async (form, reader) => {
    const outcome = await askForRight({ form, readerKey: reader.key })
    if (outcome.ok) redirect(`/confidentialite/demande?recu=${outcome.receipt}`)
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}
