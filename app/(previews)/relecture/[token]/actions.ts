'use server'

import { redirect } from 'next/navigation'
import { deviceWords } from '@/app/_desk/reader'
import { bringBack, readerAction } from '@/app/_desk/reader-action'
import { typedFields } from '@/app/_desk/typed-fields'
import { answerPreview } from '@/lib/previews/answer-preview'
import { answerForm, linkPath } from '@/lib/previews/preview.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** The form « Votre avis ». The page of the link says afterwards what was answered, or that the link is over. */
export async function answer(data: FormData): Promise<never> {
  const page = linkPath(encodeURIComponent(String(data.get('token'))))
  const way = { form: 'preview-answer', back: (kept: string) => `${page}?brouillon=${kept}#reponse` }
  return readerAction(data, answerForm, way, async (form, reader) => {
    const outcome = await answerPreview({ ...form, network: reader.key, device: await deviceWords() })
    if (outcome.ok) redirect(`${page}#reponse`)
    // a link that opens nothing says so itself
    if (outcome.reason === 'preview-unknown' || outcome.reason === 'preview-over') redirect(page)
    return bringBack({ typed: typedFields(data), messages: { '': sentenceFor(outcome.reason) }, way, reader })
  })
}
