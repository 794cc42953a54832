'use client'

import type { Ref } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import type { DeskCounts } from '@/lib/moderation/desk-event.rules'
import type { View } from '@/lib/moderation/queue.rules'

/** The most that are counted of what was found or decided: beyond it, the number helps nobody. */
export const MOST_COUNTED = 1000

const words: Record<View, { empty: string; one: string; many: string }> = {
  attente: {
    empty: 'Rien n’attend : tout a été lu.',
    one: 'en attente.',
    many: 'en attente, du plus ancien au plus récent.',
  },
  suspects: {
    empty: 'Rien de suspect n’attend.',
    one: 'retenu par une règle ou par le filtre.',
    many: 'retenus par une règle ou par le filtre.',
  },
  parus: {
    empty: 'Tout ce qui est en ligne a été lu.',
    one: 'en ligne, que personne n’a encore lu.',
    many: 'en ligne, que personne n’a encore lus.',
  },
  indesirables: {
    empty: 'Rien n’est classé indésirable.',
    one: 'classé indésirable.',
    many: 'classés indésirables, du plus récent au plus ancien.',
  },
  decides: {
    empty: 'Rien n’est décidé encore.',
    one: 'décidé.',
    many: 'décidés, du plus récent au plus ancien.',
  },
}

type Props = {
  view: View
  search: string
  counts: DeskCounts
  /** As counted when the page was made, {@link MOST_COUNTED} and one at most. */
  total: number
  /** How many are on the page to be decided on. */
  left: number
  /** Where one is led to when there is no comment to lead to. */
  ref: Ref<HTMLParagraphElement>
}

/** How much there is in a view, as it is now, or of what was looked for. */
export function QueueHint({ view, search, counts, total: before, left, ref }: Props) {
  const live = search === '' && view in counts ? counts[view as keyof DeskCounts] : null
  const total = live ?? before
  const many = live === null && total > MOST_COUNTED ? `plus de ${MOST_COUNTED}` : String(total)
  const { empty, one, many: are } = words[view]
  if (!search)
    return (
      <p className="hint my-3" tabIndex={-1} ref={ref}>
        {total === 0 ? typeset(empty) : `${many} ${total > 1 ? are : one}`} {/* they came after the page was made */}
        {live !== null && live > 0 && left === 0 && <a href={`/admin/moderation?vue=${view}`}>Les afficher</a>}
      </p>
    )
  const found = total === 0 ? `Rien ici pour « ${search} ».` : `${many} pour « ${search} ».`
  return (
    <p className="hint my-3" tabIndex={-1} ref={ref}>
      {typeset(found)} <a href={`/admin/moderation?vue=${view}`}>Tout revoir</a>
    </p>
  )
}
