import { noteAct } from '../audit/audit.queries'
import { transaction } from '../database'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Refusal, refuse } from '../refusal'
import { holdNewspaper } from '../settings/settings.queries'
import { findLegalPage, type KeptPage, putLegalPage } from './legal-page.queries'
import { type LegalPageForm, legalPageNames, type MissingSetting, missingFor } from './legal-page.rules'

type Answer =
  | { ok: true }
  | (Refusal<'legal-page-incomplete'> & { missing: MissingSetting[] })
  | Refusal<'legal-page-changed'>

/**
 * An administrator publishes a legal page, writes what the newspaper adds to it, or withdraws it. What is in view is complete: the
 * settings are held meanwhile, so that nobody takes one away between the look and the publication.
 *
 * Refusals: `legal-page-incomplete` (with the settings that it waits for), `legal-page-changed` (somebody else has changed its text
 * since `form.revision`).
 */
export async function changeLegalPage({ form, by }: { form: LegalPageForm; by: number }): Promise<Answer> {
  const { page, decision, revision } = form
  return transaction<Answer>(async (tx) => {
    const paper = await holdNewspaper(tx)
    const kept = await findLegalPage(page, tx)
    if (decision === 'withdraw') {
      await putLegalPage(tx, page, { publishedAt: null, changedAt: null, changedBy: by })
    } else {
      if (kept.revision !== revision) return refuse('legal-page-changed')
      const missing = decision === 'publish' ? missingFor(page, paper) : []
      if (missing.length > 0) return { ...refuse('legal-page-incomplete'), missing }
      await putLegalPage(tx, page, { ...written(kept, form), changedBy: by })
    }
    await noteAct(tx, { act: 'legal-page-changed', by, subject: legalPageNames[page], detail: decisionNames[decision] })
    // its link is at the foot of every page, and what was withdrawn is not to be read once more
    await purgePages(tx, { tags: [tags.newspaper], immediately: true })
    return { ok: true }
  })
}

const decisionNames: Record<LegalPageForm['decision'], string> = {
  publish: 'Publication',
  save: 'Texte',
  withdraw: 'Retrait',
}

/** A page with the text of a form, in view if it was or is to be. */
function written(kept: KeptPage, { decision, ownText, revision }: LegalPageForm): Partial<KeptPage> {
  const isNew = kept.ownText !== ownText
  const text = isNew ? { ownText, revision: revision + 1 } : {}
  const now = new Date()
  if (kept.publishedAt !== null) return { ...text, ...(isNew && { changedAt: now }) }
  return { ...text, ...(decision === 'publish' && { publishedAt: now, changedAt: null }) }
}
