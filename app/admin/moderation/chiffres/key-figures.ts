import { type DeskFigures, delayOf, readOf } from '@/lib/moderation/desk-figures.rules'
import { countOf, orDash, percentOf, shareOf } from '@/lib/said-figures.rules'
import type { KeyFigure } from '../../_components/key-figures'

/** The whole time at a glance. */
export function keyFigures(figures: DeskFigures): KeyFigure[] {
  const { median, ninth, judged, held, trusted, refused, overturned } = figures
  return [
    { name: 'Commentaires lus', value: countOf(readOf(figures)) },
    {
      name: 'Délai médian',
      value: orDash(median, delayOf),
      more: ninth !== null && `neuf sur dix en ${delayOf(ninth)}`,
    },
    {
      name: 'Retenus par le site',
      value: orDash(shareOf(held, judged), percentOf),
      more: judged > 0 && `${orDash(shareOf(trusted, judged), percentOf)} parus par confiance`,
    },
    {
      name: 'Refus annulés',
      value: orDash(shareOf(overturned, refused), percentOf),
      more: `${countOf(overturned)} sur ${countOf(refused)}`,
    },
  ]
}
