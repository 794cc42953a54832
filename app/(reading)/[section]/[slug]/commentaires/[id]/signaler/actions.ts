'use server'

import { redirect } from 'next/navigation'
import { ownPath } from '@/app/_desk/own-path'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { noticeForm } from '@/lib/notices/notice.rules'
import { reportComment } from '@/lib/notices/report-comment'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** The form « Signaler un commentaire ». The reader lands on the receipt, or on the form with what was typed. */
export async function sendNotice(data: FormData): Promise<never> {
  const form = /^(\/[^/?#]+\/[^/?#]+\/commentaires\/\d+\/signaler)(?:[?#]|$)/.exec(await ownPath())?.[1]
  if (!form) redirect('/refus/comment-not-found')
  const way = { form: 'notice', back: (token: string) => `${form}?brouillon=${token}` }
  return readerAction(data, noticeForm, way, async (notice, reader) => {
    const outcome = await reportComment({ form: notice, readerKey: reader.key })
    if (outcome.ok) redirect(`/signalements/${outcome.receipt}`)
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}
