import { parisDay } from '../articles/dates.rules'
import { csvLine } from '../csv.rules'
import { type DeskFigures, type FiguresOfDesk, type Period, readOf } from './desk-figures.rules'

const columns = [
  'rubrique',
  'du',
  'au',
  'lus',
  'acceptes',
  'refuses',
  'indesirables',
  'delai median (minutes)',
  'neuf sur dix (minutes)',
  'examines par les regles',
  'retenus',
  'parus par confiance',
  'refus et retraits',
  'annules',
]

type NamedSection = { id: number; name: string; parentId: number | null }

/** Sections in their order, each before its subsections, with whatever was decided there. */
export function sectionRows<Section extends NamedSection>(
  sections: readonly Section[],
  figures: FiguresOfDesk['sections'],
): { section: Section; figures: DeskFigures }[] {
  const tops = sections.filter(({ parentId }) => parentId === null)
  const inOrder = tops.flatMap((top) => [top, ...sections.filter(({ parentId }) => parentId === top.id)])
  return inOrder.flatMap((section) => {
    const found = figures.get(section.id)
    return found ? [{ section, figures: found }] : []
  })
}

const EVERYWHERE = 'toutes'

/** The figures as CSV: each period of the section asked for, then the whole time by section, and everything together. Days are Paris's. */
export function figuresTable(
  periods: readonly Period[],
  { periods: ofPeriods, sections: ofSections, all }: FiguresOfDesk,
  sections: readonly NamedSection[],
  asked: NamedSection | null,
): string {
  const whole = { from: periods[0]?.from, to: periods.at(-1)?.to }
  const lines = [
    ...periods.map((period, index) => line(asked?.name ?? EVERYWHERE, period, ofPeriods[index])),
    ...sectionRows(sections, ofSections).map(({ section, figures }) => line(section.name, whole, figures)),
    line(EVERYWHERE, whole, all),
  ]
  return [csvLine(columns), ...lines].join('')
}

function line(name: string, { from, to }: { from?: Date; to?: Date }, figures: DeskFigures | undefined): string {
  if (!from || !to || !figures) return ''
  const { approved, rejected, spam, median, ninth, judged, held, trusted, refused, overturned } = figures
  const minutes = (delay: number | null) => (delay === null ? null : Number(delay.toFixed(1)))
  return csvLine([
    name,
    parisDay(from),
    parisDay(new Date(to.getTime() - 1)),
    readOf(figures),
    approved,
    rejected,
    spam,
    minutes(median),
    minutes(ninth),
    judged,
    held,
    trusted,
    refused,
    overturned,
  ])
}
