import { z } from 'zod'
import { id } from '../typed-text.rules'

/** A version's number, as addresses and forms send it; the store counts no further. */
export const versionNumber = id.max(2_000_000_000)

/** What `…/versions/comparer` is asked; null: no number, or none that could be one. */
export const comparedVersions = z.object({
  de: versionNumber.nullable().catch(null),
  a: versionNumber.nullable().catch(null),
})

/** What `…/versions` is asked: where its page begins. */
export const versionsPage = z.object({ avant: versionNumber.optional().catch(undefined) })

/** What the buttons of a published version send: out of the history that readers see, or back into it. */
export const withholding = z.object({ articleId: id, number: versionNumber, decision: z.enum(['withhold', 'show']) })

/** The address at which two versions are compared. */
export const comparisonPath = (articleId: number, from: number, to: number): string =>
  `/admin/articles/${articleId}/versions/comparer?de=${from}&a=${to}`
