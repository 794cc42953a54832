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
 * The moments at which the clocks of Paris show a day and a time, `2027-03-28` and `02:30`, the earliest first: one; none in the hour
 * that is lost when summer time begins; two in the hour that passes twice when it ends. None either for what is no day or time.
 */
export const momentsAt = (day: string, time: string): Date[] =>
  // summer time is the earlier of the two
  ['+02:00', '+01:00'].flatMap((offset) => {
    const moment = new Date(`${day}T${time}:00${offset}`)
    return !Number.isNaN(moment.getTime()) && parisClock(moment) === `${day}T${time}` ? [moment] : []
  })

/**
 * The moment of a day and a time of Paris, where any will do; null: there is no such day or time. In the hour that autumn repeats, the
 * first one; in the hour that spring leaves out, an hour later.
 *
 * @param typed as a field of forms sends it: `2026-11-27T18:00`, seconds are left out
 */
export function parisMoment(typed: string): Date | null {
  const [, day = '', hour = '', minutes = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,3})?)?$/.exec(typed) ?? []
  const later = String(Number(hour) + 1).padStart(2, '0')
  return momentsAt(day, `${hour}:${minutes}`)[0] ?? momentsAt(day, `${later}:${minutes}`)[0] ?? null
}
