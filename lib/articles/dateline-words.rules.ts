import { type Day, MONTHS, WEEKDAYS } from './calendar.rules'

/** What is wrong with some words, and what they are with their date. */
export type Finding = { why: string; dated: string | null }

export type DatelineRule = {
  /** Letters without which it finds nothing: quick to look for, and most paragraphs have none. */
  sign: RegExp
  pattern: RegExp
  /** Null: these do not age. */
  judge: (groups: Record<string, string | undefined>, place: Place) => Finding | null
}

/** What stands around words in their paragraph, and the day they are written for. */
export type Place = { before: string; after: string; day: Day }

export const SPACE = '[\\s\\u00a0\\u202f]+'
export const ANY_WEEKDAY = `(?:${WEEKDAYS.join('|')})`
export const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`
export const ANY_MONTH = `(?:${MONTHS.join('|')})`
export const MONTH = `(?<month>${MONTHS.join('|')})`
export const PART = `(?:${SPACE}(?<part>matin|midi|après-midi|soir))?`
export const SIDE = '(?<side>derni(?:er|ère)|prochaine?|passée?)'

// a word ends where no letter follows, or with its apostrophe
const END = '(?:(?<![\\p{L}\\d])|(?![\\p{L}\\d]))'
const anyApostrophe = (source: string) => source.replaceAll('’', "[’']")

/** Whole words as they stand in a text, in whatever case and with any apostrophe; « ce jour-là » tells of a day named before. */
export const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])(?:${anyApostrophe(source)})${END}(?!-là)`, 'giu')

/** The same, at the start of what follows. */
export const next = (source: string): RegExp =>
  new RegExp(`^[\\s\\u00a0\\u202f]*(?:${anyApostrophe(source)})${END}`, 'iu')

/** The same, at the end of what precedes. */
export const last = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${anyApostrophe(source)})[\\s\\u00a0\\u202f]*$`, 'iu')

/** Which way « dernier » and « prochain » look. */
export const sideOf = (side = ''): 'before' | 'after' => (/^proch/i.test(side) ? 'after' : 'before')
