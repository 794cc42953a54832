type Counted = { accept: number; refuse: number; choose: number }
type Count = { day: string; version: string; counted: Counted }

const plus = (one: Counted, other: Counted): Counted => ({
  accept: one.accept + other.accept,
  refuse: one.refuse + other.refuse,
  choose: one.choose + other.choose,
})
const none: Counted = { accept: 0, refuse: 0, choose: 0 }

/** How many chose what on each version of the banner, the newest first. */
export function byVersion(counts: readonly Count[]): { version: string; counted: Counted }[] {
  const versions = [...new Set(counts.map(({ version }) => version))].sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => ({
    version,
    counted: counts.filter((each) => each.version === version).reduce((sum, { counted }) => plus(sum, counted), none),
  }))
}

const DAY = 86_400_000
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
const longDay = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const shortDay = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: 'numeric', month: 'short' })

/** Acceptances, whole or in part, and refusals on each of the last days, for a chart. A day without an answer has none of either. */
export function byDay(counts: readonly Count[], days: number, now: Date) {
  const points = Array.from({ length: days }, (_, index) => {
    const at = new Date(now.getTime() - (days - 1 - index) * DAY)
    const day = isoDay.format(at)
    const counted = counts.filter((each) => each.day === day).reduce((sum, each) => plus(sum, each.counted), none)
    return { label: shortDay.format(at), name: longDay.format(at), counted }
  })
  const series = (name: string, of: (counted: Counted) => number) => ({
    name,
    points: points.map(({ label, name: day, counted }) => ({ label, name: day, value: of(counted) })),
  })
  return [
    series('Accepté, en tout ou en partie', ({ accept, choose }) => accept + choose),
    series('Refusé', ({ refuse }) => refuse),
  ]
}
