import { daysFrom, fullDay, nearestWeekday, weekdayFrom, yearOf } from './calendar.rules'
import {
  ANY_WEEKDAY,
  type DatelineRule,
  last,
  MONTH,
  next,
  PART,
  type Place,
  SIDE,
  SPACE,
  sideOf,
  WEEKDAY,
  words,
} from './dateline-words.rules'

const ANOTHER_DAY = 'Demain, ces mots diront un autre jour.'
const otherWeekday = (weekday: string) => `Dans une semaine, ce sera un autre ${weekday}.`

const parts: Record<string, string> = {
  matin: 'au matin',
  midi: 'à midi',
  'après-midi': 'dans l’après-midi',
  soir: 'au soir',
}
const withPart = (date: string, part = ''): string => {
  const said = parts[part.toLowerCase()]
  return said ? `${date} ${said}` : date
}

const away: Record<string, number> = { 'avant-hier': -2, hier: -1, 'aujourd’hui': 0, demain: 1, 'après-demain': 2 }

// « la réunion de demain » is of one day, « le monde de demain » of none
const events =
  /(?:réunion|séance|match|rencontre|vote|scrutin|manifestation|débat|édition|soirée|attaque|grève|conseil|conférence|accident|audience|annonce|décision|élection|sommet)s?$/iu

// « hier encore » says that it is over, « hier comme aujourd’hui » that it is always so
const isTimeless = (name: string, { before, after }: Place): boolean =>
  name === 'hier'
    ? next('encore|comme|et aujourd’hui|ou aujourd’hui|à aujourd’hui').test(after) ||
      last('comme|né|née|nés').test(before)
    : next('comme hier').test(after) || last('hier (?:comme|et|ou|à)').test(before)

// the newspaper
const isTitle = (words: string, { after }: Place): boolean => words === 'Aujourd' && next('en France').test(after)

const relativeDay: DatelineRule = {
  sign: /hier|aujourd|demain/i,
  pattern: words(`(?<name>avant-hier|hier|aujourd’hui|après-demain|demain)${PART}`),
  judge({ name = '', part }, place) {
    const key = name.toLowerCase().replace("'", '’')
    if (isTimeless(key, place) || isTitle(name.slice(0, 7), place)) return null
    const of = /(\p{L}*)[\s\u00a0\u202f]+(?:de[\s\u00a0\u202f]+|d[’'])$/iu.exec(place.before)
    // « au jour d’aujourd’hui » means today and no other
    if (of && !part && !events.test(of[1] ?? '') && of[1]?.toLowerCase() !== 'jour') return null
    // « d’hier » and « de mardi » do not take the same preposition
    const dated = of ? null : withPart(fullDay(daysFrom(place.day, away[key] ?? 0)), part)
    return { why: ANOTHER_DAY, dated }
  },
}

const partOfToday: DatelineRule = {
  sign: /matin|midi|soir|nuit/i,
  pattern: words(
    `ce${SPACE}(?<part>matin|midi|soir)|cet(?:te)?${SPACE}(?<noon>après-midi)|cette${SPACE}(?<night>nuit)`,
  ),
  judge({ part, noon, night }, { after, day }) {
    // « cette nuit de guerre » was told before
    if (next('de|d’|du|des').test(after)) return null
    // the night that was, or the one to come?
    return { why: ANOTHER_DAY, dated: night ? null : withPart(fullDay(day), part ?? noon) }
  },
}

const thisWeekday: DatelineRule = {
  sign: /di/i,
  pattern: words(`ce${SPACE}${WEEKDAY}${PART}`),
  judge: ({ weekday = '', part }, { after, day }) =>
    next(`de|des|\\d`).test(after)
      ? null
      : {
          why: otherWeekday(weekday.toLowerCase()),
          dated: withPart(`ce ${fullDay(nearestWeekday(day, weekday.toLowerCase()))}`, part),
        },
}

const lastWeekday: DatelineRule = {
  sign: /derni|procha|pass/i,
  pattern: words(`${WEEKDAY}${PART}${SPACE}${SIDE}`),
  judge: ({ weekday = '', part, side }, { day }) => ({
    why: otherWeekday(weekday.toLowerCase()),
    dated: withPart(fullDay(weekdayFrom(day, weekday.toLowerCase(), sideOf(side))), part),
  }),
}

const lastMonthDay: DatelineRule = {
  sign: /derni|procha|pass/i,
  pattern: words(`(?:(?<date>1er|\\d{1,2})${SPACE})?${MONTH}${SPACE}${SIDE}`),
  judge({ date, month = '', side }, { day }) {
    const named = month.toLowerCase()
    const year = yearOf(day, { month: named, date: date ? Number.parseInt(date, 10) : undefined }, sideOf(side))
    const said = date ? `${date} ${named}` : named
    return { why: `Dans un an, ce sera un autre ${said}.`, dated: `${said} ${year}` }
  },
}

const determiners =
  'l[ea]s?|un|une|chaque|du|aux?|des|tous|ces?|[mts]on|[nv]otre|leur|quelque|premier|second|deuxième|troisième|quatrième|dernier|prochain|autre|même|seul|grand'
const isHabit = ({ before, after }: Place): boolean =>
  last(determiners).test(before) ||
  last(`${ANY_WEEKDAY}s?(?: \\p{L}+)?(?:,| et| ou| à| au)`).test(before) ||
  next(`(?:, ?|et |ou |à |au |au soir |\\/ ?)(?:le )?${ANY_WEEKDAY}s?`).test(after)

// « mardi gras », « vendredi 13 », « dimanche de Pâques », « mercredi : 14 heures »
const named =
  /^[\s\u00a0\u202f]*(?:\d|1er|:|[-–—/(]?[\s\u00a0\u202f]*\d|(?:gras|saint|noir|de|des|du)(?!\p{L})|d[’'])/iu

const bareWeekday: DatelineRule = {
  sign: /di/i,
  pattern: words(`${WEEKDAY}${PART}`),
  judge({ weekday = '', part }, place) {
    const { before, after, day } = place
    const isSentenceStart = /(?:^|[.!?…:»–—-][\s\u00a0\u202f]*)$/u.test(before)
    if (weekday !== weekday.toLowerCase() && !isSentenceStart) return null
    if (isHabit(place) || named.test(after)) return null
    return {
      why: otherWeekday(weekday.toLowerCase()),
      dated: withPart(fullDay(nearestWeekday(day, weekday.toLowerCase())), part),
    }
  },
}

/** Days that the reader counts from his own. The first that finds something has it. */
export const dayRules: readonly DatelineRule[] = [
  relativeDay,
  partOfToday,
  thisWeekday,
  lastWeekday,
  lastMonthDay,
  bareWeekday,
]
