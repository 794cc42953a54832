const zone = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' })

/** A moment as Paris has it, and how far that is from UTC: `+02:00`. */
function inParis(date: Date): { clock: Date; offset: string } {
  const name = zone.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return { clock: new Date(date.getTime() + ahead * 60_000), offset: `${sign}${hours}:${minutes}` }
}

/** `Wed, 17 Apr 2024 14:05:00 +0200` (RFC 822 with the year of RFC 2822, as RSS has it). */
export function rssDate(date: Date): string {
  const { clock, offset } = inParis(date)
  return clock.toUTCString().replace('GMT', offset.replace(':', ''))
}

/** `2024-04-17T14:05:00+02:00` (RFC 3339, as Atom, JSON Feed and sitemaps have it). */
export function zonedDate(date: Date): string {
  const { clock, offset } = inParis(date)
  return `${clock.toISOString().slice(0, 19)}${offset}`
}
