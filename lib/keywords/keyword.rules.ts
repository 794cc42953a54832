import { z } from 'zod'
import { box, id, line } from '../typed-text.rules'

/** Keywords that the newsroom's page shows at a time. */
export const KEYWORDS_PAGE = 50

/** What that page is asked; what cannot be read is not asked. */
export const keywordQuestion = z.object({
  q: line(60).default('').catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

export const keywordChange = z.object({
  keywordId: id,
  name: line(60).pipe(z.string().min(1, 'Le mot-clé.')),
  /** It may have the name of another, and is one with it then. */
  together: box,
})
