/** How far an article was read, in quarters of its text. */
export const QUARTERS = 4

/** Seconds in view that are told apart; the middle of all readings is found between two of them. */
export const STAYS = [5, 10, 20, 30, 60, 120, 180, 300, 600, 1200] as const

/** What is counted, by the names of its columns: each is a plain sum, so that nobody needs to be known again to add to it. */
export const FIGURES = [
  'views',
  'visitors',
  'phone',
  'tablet',
  'computer',
  'reads',
  'reached_1',
  'reached_2',
  'reached_3',
  'reached_4',
  'stayed_1',
  'stayed_2',
  'stayed_3',
  'stayed_4',
  'stayed_5',
  'stayed_6',
  'stayed_7',
  'stayed_8',
  'stayed_9',
  'stayed_10',
] as const

type FigureName = (typeof FIGURES)[number]
export type Figures = Record<FigureName, number>

export const noFigures = (): Figures => Object.fromEntries(FIGURES.map((name) => [name, 0])) as Figures

export const DEVICES = ['phone', 'tablet', 'computer'] as const
export type Device = (typeof DEVICES)[number]

export const deviceNames: Record<Device, string> = { phone: 'Téléphone', tablet: 'Tablette', computer: 'Ordinateur' }

/**
 * Where a view came from: a host, or one of these. `whole`: figures that are of a page and of no view's source; `hidden`: the
 * reader asked not to be measured.
 */
export const SOURCES = { whole: '', direct: 'direct', internal: 'internal', hidden: 'hidden', other: 'other' } as const

/** Pages are named by their tags (page-tags.rules.ts), and these two by words: the whole paper, and pages beyond what there is room for. */
export const PAPER = 'paper'
export const OTHER_PAGES = 'other'

/** Whether a page has a text to be read, and is not a list of others. */
export const isArticle = (page: string): boolean => page.startsWith('article:')

/** The part of the readings measured that reached the end of the text. Null: none was measured. */
export const shareRead = ({ reads, reached_4: ended }: Figures): number | null => (reads === 0 ? null : ended / reads)

/**
 * Seconds in view of the middle reading, found on the straight line between the two steps around it. Null: none was measured.
 * Beyond the last step it is that step.
 */
export function medianStay(figures: Figures): number | null {
  const { reads } = figures
  if (reads === 0) return null
  let [before, stillThere] = [0, reads]
  for (const [index, step] of STAYS.entries()) {
    const there = figures[`stayed_${index + 1}` as FigureName]
    if (there < reads / 2) return before + ((stillThere - reads / 2) / (stillThere - there)) * (step - before)
    before = step
    stillThere = there
  }
  return before
}
