/** How many months back matches are looked for at first, the present one among them. */
const NEWEST_MONTHS = 2
/** More months than this are no quicker to look up than everything. */
const MOST_MONTHS = 48
/** More matches than asked for are hoped for in a step, since no month is like another. */
const MARGIN = 1.5

const numberOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
const nameOf = (month: number) => `month:${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** The tag of the month of a publication, by which search looks at the newest first: `month:2024-04`. UTC, like all its kind. */
export const monthTag = (date: Date): string => nameOf(numberOf(date))

type Span = { from: Date | undefined; to: Date }

/** Where matches are looked for: in these months, or, `tags` null, in whatever month. */
export type MonthStep = { tags: string[] | null; months: number; isLast: boolean }

/** The first step of a search: the newest months before `to`, none of them before `from`. Null: the span is empty. */
export const firstStep = (span: Span): MonthStep | null => step(span, NEWEST_MONTHS)

/** The step after one that found too little: as many months as will have enough if they are like those, or all there are. */
export function nextStep(span: Span, before: MonthStep, found: number, wanted: number): MonthStep | null {
  if (before.isLast) return null
  const perMonth = found / before.months
  return step(span, Math.max(before.months * 2, Math.ceil((wanted / perMonth) * MARGIN)))
}

function step({ from, to }: Span, wanted: number): MonthStep | null {
  const last = numberOf(to)
  const all = from ? last - numberOf(from) + 1 : Number.POSITIVE_INFINITY
  if (all <= 0) return null
  const months = Math.min(all, wanted)
  if (months > MOST_MONTHS) return { tags: null, months: all, isLast: true }
  const tags = Array.from({ length: months }, (_, back) => nameOf(last - back))
  return { tags, months, isLast: months === all }
}
