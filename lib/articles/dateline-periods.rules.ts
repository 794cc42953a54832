import { type Day, daysFrom, fullDay, monthNamed, weekNamed } from './calendar.rules'
import { type DatelineRule, type Finding, last, next, SIDE, SPACE, sideOf, words } from './dateline-words.rules'

const step = (side?: string): 1 | -1 => (sideOf(side) === 'after' ? 1 : -1)
const other = (what: string): string => `Plus tard, ce sera ${what}.`

// « depuis 2025 », « à 2025 », and « en 2025 » elsewhere
const bare = last('depuis|dès|pour|à|avant|après|de|contre|début|fin|entre|mi|courant|sur')
const asSubject = next('a|est|sera|fut|était|avait|va|aura|n’|s’')

/** A year in the place of words for it: what it is called there depends on what stands around. */
function yearIn(year: number, before: string, after: string): string | null {
  if (last('que|toute').test(before)) return null
  if (bare.test(before)) return String(year)
  return asSubject.test(after) ? null : `en ${year}`
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const lastYear: DatelineRule = {
  sign: /l.an/i,
  pattern: words(`l’an(?:née)?${SPACE}${SIDE}`),
  judge: ({ side }, { before, after, day }) => ({
    why: other('une autre année'),
    dated: yearIn(yearOf(day) + step(side), before, after),
  }),
}

const lastMonth: DatelineRule = {
  sign: /mois/i,
  pattern: words(`(?<article>le|du|au)${SPACE}mois${SPACE}${SIDE}`),
  judge({ article = '', side }, { before, day }) {
    const month = monthNamed(day, step(side))
    const of = /^[ao]/.test(month) ? `d’${month}` : `de ${month}`
    const isBare = bare.test(before)
    const said = { le: isBare ? month : `en ${month}`, du: of, au: sideOf(side) === 'after' ? `à ${month}` : null }
    return { why: other('un autre mois'), dated: said[article.toLowerCase() as keyof typeof said] }
  },
}

const lastWeek: DatelineRule = {
  sign: /semaine/i,
  pattern: words(`la${SPACE}semaine${SPACE}${SIDE}`),
  judge: ({ side }, { day }) => ({ why: other('une autre semaine'), dated: weekNamed(day, step(side)) }),
}

const otherPeriods: Record<string, string> = {
  'week-end': 'un autre week-end',
  trimestre: 'un autre trimestre',
  semestre: 'un autre semestre',
  été: 'un autre été',
  hiver: 'un autre hiver',
  automne: 'un autre automne',
  printemps: 'un autre printemps',
  saison: 'une autre saison',
}
const PERIOD = `(?<period>${Object.keys(otherPeriods).join('|')})`
const ofPeriod = (period = ''): Finding => ({
  why: other(otherPeriods[period.toLowerCase()] ?? 'autre chose'),
  dated: null,
})

const lastPeriod: DatelineRule = {
  sign: /derni|procha|pass/i,
  pattern: words(`(?:(?:l[ea]|du|au)${SPACE}|l’)${PERIOD}${SPACE}${SIDE}`),
  judge: ({ period }) => ofPeriod(period),
}

const thisPeriod: DatelineRule = {
  sign: /cet?(?:te)?\s/i,
  pattern: words(`cet?(?:te)?${SPACE}${PERIOD}`),
  // « cet été de guerre » was told before
  judge: ({ period }, { after }) => (next('de|d’|du').test(after) ? null : ofPeriod(period)),
}

const thisYear: DatelineRule = {
  sign: /année/i,
  pattern: words(`cette${SPACE}année`),
  judge: (_, { before, after, day }) =>
    next('de|d’|\\d{4}').test(after)
      ? null
      : { why: other('une autre année'), dated: yearIn(yearOf(day), before, after) },
}

const thisMonth: DatelineRule = {
  sign: /mois/i,
  pattern: words(`ce${SPACE}mois-ci`),
  judge: (_, { before, day }) => ({
    why: other('un autre mois'),
    dated: bare.test(before) ? monthNamed(day, 0) : `en ${monthNamed(day, 0)}`,
  }),
}

const thisWeek: DatelineRule = {
  sign: /semaine/i,
  pattern: words(`cette${SPACE}semaine(?:-ci)?`),
  judge: (_, { after, day }) =>
    next('de|d’|du').test(after) ? null : { why: other('une autre semaine'), dated: weekNamed(day, 0) },
}

const theseDays: DatelineRule = {
  sign: /ces\s|procha/i,
  pattern: words(
    `ces${SPACE}(?:derniers|dernières|prochains|prochaines)${SPACE}(?:heures|jours|semaines|mois)|` +
      `ces${SPACE}(?:jours|semaines|mois)-ci|` +
      `(?:les|des|aux)${SPACE}(?:prochains|prochaines)${SPACE}(?:heures|jours|semaines|mois)`,
  ),
  judge: (_, { after }) =>
    next('de|d’|du').test(after) ? null : { why: 'Le compte part du jour où l’on lit.', dated: null },
}

const NUMBERS = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze']
const ROUND: Record<string, number> = {
  une: 1,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  cent: 100,
}

const numberIn = (said: string): number | null => {
  const key = said.toLowerCase()
  return /^\d+$/.test(key) ? Number(key) : (ROUND[key] ?? (NUMBERS.indexOf(key) + 1 || null))
}

const span: DatelineRule = {
  sign: /il.y.a|voi(?:ci|là)|dans\s|depuis|d.ici/i,
  pattern: words(
    `(?<lead>il${SPACE}y${SPACE}a|voici|voilà|dans|d’ici|depuis)` +
      `(?:${SPACE}(?<about>à|environ|presque|près${SPACE}de|plus${SPACE}(?:de|d’)|moins${SPACE}(?:de|d’)))?(?:${SPACE})?` +
      `(?:(?<number>${[...Object.keys(ROUND), ...NUMBERS].join('|')}|\\d{1,4})|quelques|plusieurs|une${SPACE}\\p{L}+aine${SPACE}(?:de|d’))` +
      `(?:${SPACE})?(?<unit>heures?|jours?|semaines?|mois|ans?|années?)`,
  ),
  judge({ lead = '', about, number = '', unit = '' }, { before, after, day }) {
    const sentence = before.slice(Math.max(...['. ', '! ', '? ', '… '].map((end) => before.lastIndexOf(end))) + 1)
    // counted from a day that the sentence names, or told of a past that has its own present
    if (/\b(?:1[5-9]|20)\d\d\b/.test(sentence) || next('de|d’|plus tôt|plus tard|après').test(after)) return null
    if (/(?<!\p{L})\p{L}*(?:ait|aient)(?!\p{L})/u.test(sentence.slice(-60))) return null
    const exact = about || next('que|qu’|et demie?').test(after) ? null : numberIn(number)
    const isObject = last('à|que|qu’|de|d’').test(before)
    return {
      why: 'Le compte part du jour où l’on lit.',
      dated: isObject || exact === null ? null : countedFrom(lead, exact, unit, day),
    }
  },
}

/** The day, month or year that a count leads to. Weeks lead to none: nobody means that very day. */
function countedFrom(lead: string, number: number, unit: string, day: Day): string | null {
  const said = lead.toLowerCase()
  if (!/^(?:il|dans|depuis)/.test(said)) return null
  const away = said === 'dans' ? number : -number
  const place = said === 'depuis' ? 'depuis' : 'en'
  if (/^jour/i.test(unit) && number <= 31) {
    return said === 'depuis' ? `depuis ${fullDay(daysFrom(day, away))}` : fullDay(daysFrom(day, away))
  }
  if (/^mois/i.test(unit) && number <= 24) return `${place} ${monthNamed(day, away)}`
  return /^an/i.test(unit) ? `${place} ${yearOf(day) + away}` : null
}

/** Weeks, months and years that the reader counts from his own day. The first that finds something has it. */
export const periodRules: readonly DatelineRule[] = [
  lastYear,
  lastMonth,
  lastWeek,
  lastPeriod,
  thisPeriod,
  thisYear,
  thisMonth,
  thisWeek,
  theseDays,
  span,
]
