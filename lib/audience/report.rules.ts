import { QUARTERS, STAYS } from './figure.rules'

/** Where the beacon (public/audience.js) reports to; the page cache answers it itself. */
export const REPORTS = '/mesure'

/** The most bytes of a report: a page, four numbers and where the reader came from. */
export const LONGEST_REPORT = 1024

/**
 * What a page in view tells of itself: how far it was read, and how long, at its last report and now. Without the first of each
 * pair it would take an identifier to know which report goes on from which.
 */
export type Report = {
  page: string
  /** Quarters of the text. */
  quarters: { before: number; now: number }
  /** Seconds in view. `before` is null in a page's first report. */
  seconds: { before: number | null; now: number }
  /** The page was opened without the server being asked: prepared beforehand, or gone back to. */
  isUnseen: boolean
  referrer: string
}

const LONGEST_STAY = STAYS[STAYS.length - 1] ?? 0
const page = /^(?:front|(?:article|section|author|keyword):[1-9]\d{0,14})$/

/** Reads a report, as a browser sends a form: `p=article:12&q=0,3&s=,45&v=1&r=https://…`. Null: it cannot be one. */
export function readReport(written: string): Report | null {
  const given = new URLSearchParams(written)
  const named = given.get('p') ?? ''
  const [, from = '', to = ''] = /^(\d),(\d)$/.exec(given.get('q') ?? '') ?? []
  const [, since = '', until = ''] = /^(\d{0,7}),(\d{1,7})$/.exec(given.get('s') ?? '') ?? []
  const quarters = { before: Number(from), now: Number(to) }
  // a tab that stays open over night has not been read all night
  const seconds = { before: since === '' ? null : capped(since), now: capped(until) }
  if (!page.test(named) || from === '' || until === '') return null
  if (quarters.now > QUARTERS || quarters.before > quarters.now || (seconds.before ?? 0) > seconds.now) return null
  return { page: named, quarters, seconds, isUnseen: given.get('v') === '1', referrer: given.get('r') ?? '' }
}

const capped = (written: string): number => Math.min(Number(written), LONGEST_STAY)
