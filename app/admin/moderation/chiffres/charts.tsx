import { DELAY_STEPS, type DeskFigures, delayOf, type Period, readOf } from '@/lib/moderation/desk-figures.rules'
import { countOf, percentOf, shareOf } from '@/lib/said-figures.rules'
import { LineChart } from '../../_components/line-chart'

type Of = (figures: DeskFigures) => number | null
type Chart = Omit<Parameters<typeof LineChart>[0], 'series' | 'unit'> & {
  says: string
  lines: [name: string, of: Of][]
}

const charts: Chart[] = [
  {
    id: 'delais',
    title: 'Délai avant une décision',
    says: 'De l’envoi du commentaire à la première décision. Un commentaire sur deux attend moins que la médiane, neuf sur dix moins que la ligne pointillée.',
    lines: [
      ['Médiane', ({ median }) => median],
      ['Neuf sur dix', ({ ninth }) => ninth],
    ],
    format: delayOf,
    atLeast: 60,
    steps: DELAY_STEPS,
  },
  {
    id: 'automates',
    title: 'Part des automates',
    says: 'Des commentaires lus, ceux qu’une règle ou le filtre avait retenus, et ceux que la confiance en leur auteur avait fait paraître d’abord. Ce qu’un mot exclu arrête à l’envoi n’est pas gardé, donc pas compté.',
    lines: [
      ['Retenus', ({ held, judged }) => shareOf(held, judged)],
      ['Parus par confiance', ({ trusted, judged }) => shareOf(trusted, judged)],
    ],
    format: percentOf,
    atLeast: 0.1,
  },
  {
    id: 'volume',
    title: 'Commentaires lus',
    says: 'Ceux sur lesquels une première décision a été prise, quelle qu’elle soit. La dernière barre est celle d’une période qui court encore.',
    lines: [['Commentaires lus', readOf]],
    format: countOf,
    atLeast: 4,
    asBars: true,
  },
  {
    id: 'annules',
    title: 'Refus annulés',
    says: 'Des commentaires refusés, indésirables ou retirés, ceux qu’un recours ou une autre décision a rétablis depuis. Comptée à la date du refus, la part des plus récents peut encore monter.',
    lines: [['Refus annulés', ({ overturned, refused }) => shareOf(overturned, refused)]],
    format: percentOf,
    atLeast: 0.1,
  },
]

type Props = { periods: readonly Period[]; figures: readonly DeskFigures[]; unit: string }

/** Four figures over time. */
export const Charts = ({ periods, figures, unit }: Props) => (
  <div className="figure-pairs">
    {charts.map(({ says, lines, ...chart }) => (
      <section key={chart.id} aria-labelledby={`${chart.id}-nom`}>
        <h2 id={`${chart.id}-nom`}>{chart.title}</h2>
        <p className="hint">{says}</p>
        <LineChart
          {...chart}
          unit={unit}
          series={lines.map(([name, of]) => ({ name, points: pointsOf(periods, figures, of) }))}
        />
      </section>
    ))}
  </div>
)

// the last period runs still: what is counted of it is not all
const pointsOf = (periods: readonly Period[], figures: readonly DeskFigures[], of: Of) =>
  periods.map(({ name, label }, index) => {
    const counted = figures[index]
    return {
      label,
      name: index === periods.length - 1 ? `${name}, en cours` : name,
      value: counted ? of(counted) : null,
    }
  })
