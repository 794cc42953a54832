import { type Span, type Stretch, secondsOf } from '@/lib/audience/audience.rules'
import { type Figures, medianStay, shareRead } from '@/lib/audience/figure.rules'
import { countOf, orDash, percentOf } from '@/lib/said-figures.rules'
import type { KeyFigure } from '../_components/key-figures'

type Given = { total: Figures; course: readonly Figures[]; stretches: readonly Stretch[]; now: Date; span: Span }

/** The whole span at a glance. Visitors are those of a day: nobody is known again on the next one. */
export function keyFigures({ total, course, stretches, now, span }: Given): KeyFigure[] {
  const { views, visitors, reads } = total
  return [
    { name: 'Pages vues', value: countOf(views), more: busiest(course, stretches) },
    visitorsOf(visitors, stretches, now, span),
    {
      name: 'Temps de lecture médian',
      value: orDash(medianStay(total), secondsOf),
      more: reads > 0 && `${countOf(reads)} lecture${reads > 1 ? 's' : ''} mesurée${reads > 1 ? 's' : ''}`,
    },
    { name: 'Lus jusqu’au bout', value: orDash(shareRead(total), percentOf), more: reads > 0 && 'de ces lectures' },
  ]
}

function visitorsOf(visitors: number, stretches: readonly Stretch[], now: Date, span: Span) {
  if (span === 'maintenant')
    return { name: 'Nouveaux visiteurs', value: countOf(visitors), more: 'premiers passages du jour' }
  if (span === 'jour') return { name: 'Visiteurs', value: countOf(visitors), more: 'depuis minuit' }
  const from = stretches[0]?.from ?? now
  const days = Math.ceil((now.getTime() - from.getTime()) / 86_400_000)
  return { name: 'Visiteurs par jour', value: countOf(visitors / days), more: 'en moyenne' }
}

function busiest(course: readonly Figures[], stretches: readonly Stretch[]): string | false {
  const most = Math.max(...course.map(({ views }) => views))
  const at = stretches[course.findIndex(({ views }) => views === most)]
  return at !== undefined && `au plus ${countOf(most)} (${at.name})`
}
