'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_desk/staff-action'
import { changeLegalPage } from '@/lib/legal/change-legal-page'
import { legalPageForm } from '@/lib/legal/legal-page.rules'
import { incompleteSentence } from '@/lib/legal/legal-sentences.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

/** What a page's form says when nothing was done, and what was typed in it. */
export type LegalPageState = { said: string; ownText?: string }

/** « Publier », « Enregistrer » or « Retirer »; the page that follows says what became of it. */
export async function decide(_: LegalPageState, data: FormData): Promise<LegalPageState> {
  const outcome = await staffAction('manage-newspaper', legalPageForm, data, async (form, { accountId }) => {
    const changed = await changeLegalPage({ form, by: accountId })
    return changed.ok ? { ok: true as const, form } : changed
  })
  if (outcome.ok) {
    const { page, decision } = outcome.form
    redirect(`/admin/reglages/pages-legales?fait=${decision}-${page}#${page}`)
  }
  const typed = data.get('ownText')
  const messages = 'messages' in outcome ? Object.values(outcome.messages) : []
  return {
    said: 'missing' in outcome ? incompleteSentence(outcome.missing) : (messages[0] ?? sentenceFor(outcome.reason)),
    ownText: typeof typed === 'string' ? typed : '',
  }
}
