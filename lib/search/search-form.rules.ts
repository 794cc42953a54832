import { daySpan } from '../articles/dates.rules'
import { cleanQuestion } from './search-query.rules'

/** Spans a search may be narrowed to, by what the address calls them. */
export const periods = {
  '24h': 'Dernières 24 heures',
  '7j': '7 derniers jours',
  '30j': '30 derniers jours',
  '1an': '12 derniers mois',
} as const

type Period = keyof typeof periods

const HOUR = 3_600_000
const spans: Record<Period, number> = { '24h': 24 * HOUR, '7j': 168 * HOUR, '30j': 720 * HOUR, '1an': 8766 * HOUR }

/** A search as its address says it; '' where it says nothing. Slugs may be anybody's, dates any day. */
export type SearchForm = {
  q: string
  rubrique: string
  auteur: string
  periode: Period | ''
  /** First and last day, `2024-04-17`, in Paris. They go before a period. */
  du: string
  au: string
  tri: 'date' | ''
  page: number
  /** Where a page by date begins: microseconds and the article's number. */
  avant: { micros: number; id: number } | null
}

type Given = Record<string, string | string[] | undefined>

const slug = /^[a-z0-9-]{1,100}$/

/** Reads an address's parameters. What cannot be is as if it were not there. */
export function readSearchForm(given: Given): SearchForm {
  const text = (name: string) => {
    const value = given[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const fitting = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : '')
  const day = (name: string) => (daySpan(text(name)) ? text(name) : '')
  const [du, au] = [day('du'), day('au')].sort((one, other) => (one && other ? one.localeCompare(other) : 0))
  const periode = text('periode')
  const place = /^(\d{1,16})-(\d{1,15})$/.exec(text('avant'))
  return {
    q: cleanQuestion(text('q')),
    rubrique: fitting('rubrique', slug),
    auteur: fitting('auteur', slug),
    periode: !du && !au && isPeriod(periode) ? periode : '',
    du: du ?? '',
    au: au ?? '',
    tri: text('tri') === 'date' ? 'date' : '',
    page: Number(fitting('page', /^[1-9]\d{0,2}$/) || 1),
    avant: place ? { micros: Number(place[1]), id: Number(place[2]) } : null,
  }
}

const isPeriod = (written: string): written is Period => Object.hasOwn(periods, written)

/** The span of time a search is narrowed to. */
export function spanOfForm({ periode, du, au }: SearchForm, now: Date): { from?: Date; to?: Date } {
  if (periode) return { from: new Date(now.getTime() - spans[periode]) }
  return { from: daySpan(du)?.from, to: daySpan(au)?.to }
}

/** Whether a search is narrowed by anything. */
export const isNarrowed = ({ rubrique, auteur, periode, du, au }: SearchForm): boolean =>
  Boolean(rubrique || auteur || periode || du || au)

/** The address of a search; of its first page unless the changes say otherwise. */
export function searchAddress(form: SearchForm, changes: Partial<SearchForm> = {}): string {
  const { page, avant, ...rest } = { ...form, page: 1, avant: null, ...changes }
  const parameters = new URLSearchParams(Object.entries(rest).filter(([, value]) => value))
  if (page > 1) parameters.set('page', String(page))
  if (avant) parameters.set('avant', `${avant.micros}-${avant.id}`)
  return `/recherche?${parameters}`
}
