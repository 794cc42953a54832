const written = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment by the clocks of Paris, as a field of forms has it: `2026-11-27T18:00`. */
export const parisClock = (moment: Date): string => written.format(moment).replace(' ', 'T')

/**
 * The moment at which the clocks of Paris show a day and a time; null: there is no such day or time. In the hour that autumn
 * repeats, the first one; in the hour that spring leaves out, as much later.
 *
 * @param typed as a field of forms sends it: `2026-11-27T18:00`, seconds are left out
 */
export function parisMoment(typed: string): Date | null {
  const [, clock] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,3})?)?$/.exec(typed) ?? []
  if (clock === undefined) return null
  const asUtc = new Date(`${clock}:00Z`)
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== clock) return null
  // Paris is ahead of UTC by two hours in summer and by one in winter: of both, the earlier one whose clock fits
  const [summer, winter] = [2, 1].map((hours) => new Date(asUtc.getTime() - hours * 3_600_000)) as [Date, Date]
  return parisClock(summer) === clock ? summer : winter
}
