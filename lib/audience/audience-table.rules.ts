import { csvLine } from '../csv.rules'
import { type Audience, type Counted, sourceName } from './audience.rules'
import { type Figures, medianStay, shareRead } from './figure.rules'

const columns = [
  'quoi',
  'nom',
  'adresse',
  'pages vues',
  'visiteurs',
  'telephones',
  'tablettes',
  'ordinateurs',
  'lectures mesurees',
  'temps median (secondes)',
  'lues jusqu’au bout',
]

/** The newsroom's page as CSV: its course in time, then each of its tables, then everything together. */
export function audienceTable({
  stretches,
  course,
  total,
  articles,
  sections,
  authors,
  lists,
  sources,
}: Audience): string {
  const table = (what: string, rows: readonly Counted[], visitors?: null) =>
    rows.map(({ name, path, figures }) => line(what, name, path, figures, visitors))
  return [
    csvLine(columns),
    ...stretches.flatMap(({ from }, index) => {
      const figures = course[index]
      return figures ? [line('periode', from.toISOString(), null, figures)] : []
    }),
    ...table('article', articles),
    // whoever reads two articles is one visitor, which sums of articles cannot tell
    ...table('rubrique', sections, null),
    ...table('signature', authors, null),
    ...table('page', lists),
    ...sources.map(({ source, views }) =>
      csvLine(['provenance', sourceName(source), null, views, ...Array.from({ length: 7 }, () => null)]),
    ),
    line('ensemble', '', null, total),
  ].join('')
}

function line(
  what: string,
  name: string,
  path: string | null,
  figures: Figures,
  visitors: number | null = figures.visitors,
): string {
  const { views, phone, tablet, computer, reads, reached_4: ended } = figures
  const stay = medianStay(figures)
  const measured = shareRead(figures) === null ? null : ended
  const seconds = stay === null ? null : Math.round(stay)
  return csvLine([what, name, path, views, visitors, phone, tablet, computer, reads, seconds, measured])
}
