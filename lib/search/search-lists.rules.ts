/** How many months back the newest articles are looked for, before all of them are. */
const NEWEST_MONTHS = 4
/** More months than this are no quicker to look up than everything. */
const MOST_MONTHS = 36

const numberOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
const nameOf = (month: number) => `month:${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** The tag of the month of a publication, by which search looks at the newest first: `month:2024-04`. UTC, like all its kind. */
export const monthTag = (date: Date): string => nameOf(numberOf(date))

/**
 * In which months matches are looked for, one step after the other: the newest before `to`, then all since `from`. Null: in
 * whatever month. No step at all: the span is empty.
 */
export function monthSteps(from: Date | undefined, to: Date): (string[] | null)[] {
  const last = numberOf(to)
  const first = from ? numberOf(from) : Number.NEGATIVE_INFINITY
  const months = last - first + 1
  if (months <= 0) return []
  const newest = (count: number) => Array.from({ length: count }, (_, step) => nameOf(last - step))
  if (months <= NEWEST_MONTHS) return [newest(months)]
  return [newest(NEWEST_MONTHS), months > MOST_MONTHS ? null : newest(months)]
}
