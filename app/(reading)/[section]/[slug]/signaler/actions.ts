'use server'

import { redirect } from 'next/navigation'
import { ownPath } from '@/app/_desk/own-path'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { errorReportForm } from '@/lib/error-reports/error-report.rules'
import { reportError } from '@/lib/error-reports/report-error'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** The form « Signaler une erreur ». Whatever happens, the reader lands on a page that says it, and no text is lost. */
export async function sendReport(data: FormData): Promise<never> {
  const article = /^(\/[^/?#]+\/[^/?#]+)\/signaler(?:[?#]|$)/.exec(await ownPath())?.[1]
  if (!article) redirect('/refus/article-not-found')
  const way = { form: 'error-report', back: (token: string) => `${article}/signaler?brouillon=${token}` }
  return readerAction(data, errorReportForm, way, async (form, reader) => {
    const outcome = await reportError({ form, readerKey: reader.key })
    if (outcome.ok) redirect(`${article}?signalement=recu#signaler-une-erreur`)
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}
