/** How many months back matches are looked for, one step after the other, before all of them are. */
const STEPS = [4, 36]

const numberOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
const nameOf = (month: number) => `month:${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** The tag of the month of a publication, by which search looks at the newest first: `month:2024-04`. UTC, like all its kind. */
export const monthTag = (date: Date): string => nameOf(numberOf(date))

/** Where matches are looked for: in these months, or, null, in whatever month. `months`: how many that is. */
export type MonthStep = { tags: string[] | null; months: number }

/** The steps of a search, the newest months before `to` first, none of them before `from`. No step at all: the span is empty. */
export function monthSteps(from: Date | undefined, to: Date): MonthStep[] {
  const last = numberOf(to)
  const months = from ? last - numberOf(from) + 1 : Number.POSITIVE_INFINITY
  if (months <= 0) return []
  const newest = (count: number): MonthStep => ({
    tags: Array.from({ length: count }, (_, step) => nameOf(last - step)),
    months: count,
  })
  const steps = STEPS.filter((count) => count < months).map(newest)
  return [...steps, months > Math.max(...STEPS) ? { tags: null, months } : newest(months)]
}
