import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isKnownReason, sentenceFor } from '@/lib/refusal-sentences.rules'
import { TextPage } from '../../_components/text-page'

export const metadata: Metadata = { title: 'Demande refusée', robots: { index: false } }

/** Says why a form did nothing, when there is no better page to say it on. */
export default async function RefusalPage({ params }: { params: Promise<{ reason: string }> }) {
  const { reason } = await params
  if (!isKnownReason(reason)) notFound()
  return (
    <TextPage title="Votre demande n’a pas abouti">
      <p>{sentenceFor(reason)}</p>
      <p>
        <a href="/">Revenir à la une</a>
      </p>
    </TextPage>
  )
}
