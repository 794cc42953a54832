import { z } from 'zod'
import { id, line } from '../typed-text.rules'

export const stateNames = {
  draft: 'Brouillon',
  published: 'Publié',
  changed: 'Modifié depuis la publication',
  'taken-down': 'Dépublié',
} as const

/** The list's filters as an address has them; whatever does not fit counts as not asked for. */
export const newsroomFilter = z.object({
  etat: z.enum(['draft', 'published', 'changed', 'taken-down']).optional().catch(undefined),
  rubrique: id.optional().catch(undefined),
  auteur: id.optional().catch(undefined),
  q: line(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
