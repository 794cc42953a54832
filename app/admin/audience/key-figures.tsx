import { countOf, type Span, type Stretch, secondsOf } from '@/lib/audience/audience.rules'
import { type Figures, medianStay, shareRead } from '@/lib/audience/figure.rules'
import { percentOf } from '@/lib/moderation/desk-figures.rules'

type Props = { total: Figures; course: readonly Figures[]; stretches: readonly Stretch[]; now: Date; span: Span }

/** The whole span at a glance. Visitors are those of a day: nobody is known again on the next one. */
export function KeyFigures({ total, course, stretches, now, span }: Props) {
  const { views, visitors, reads } = total
  const stay = medianStay(total)
  const share = shareRead(total)
  const cells = [
    { name: 'Pages vues', value: countOf(views), more: busiest(course, stretches) },
    visitorsOf(visitors, stretches, now, span),
    {
      name: 'Temps de lecture médian',
      value: stay === null ? '–' : secondsOf(stay),
      more: reads > 0 && `${countOf(reads)} lecture${reads > 1 ? 's' : ''} mesurée${reads > 1 ? 's' : ''}`,
    },
    { name: 'Lus jusqu’au bout', value: share === null ? '–' : percentOf(share), more: reads > 0 && 'de ces lectures' },
  ]
  return (
    <dl className="audience-figures">
      {cells.map(({ name, value, more }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {more && <span className="hint">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
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
