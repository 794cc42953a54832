import { z } from 'zod'
import { id, line } from '../typed-text.rules'

/** What the newsroom's list says of an article: what waits for somebody before what readers see. */
export const stateNames = {
  draft: 'Brouillon',
  'sent-back': 'À reprendre',
  submitted: 'Proposé',
  ready: 'Prêt',
  scheduled: 'Programmé',
  missed: 'Parution manquée',
  published: 'Publié',
  changed: 'Modifié depuis la publication',
  'taken-down': 'Dépublié',
} as const

export type ListedState = keyof typeof stateNames

/** The list's filters as an address has them; whatever does not fit counts as not asked for. */
export const newsroomFilter = z.object({
  etat: z
    .enum(Object.keys(stateNames) as [ListedState, ...ListedState[]])
    .optional()
    .catch(undefined),
  rubrique: id.optional().catch(undefined),
  auteur: id.optional().catch(undefined),
  q: line(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
