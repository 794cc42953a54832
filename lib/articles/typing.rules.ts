import { typeset } from './typography.rules'

/** What to put in place of the last `back` characters before the caret and of what was typed. */
export type Substitution = { back: number; put: string }

/** As much of a paragraph as any rule of typography looks back on. */
const REACH = 48

const inAddress = /(?:https?:\/\/|www\.)\S*$|[^\s@]+@\S*$/iu
const opening = /(?:^|[\s([{—–«-])$/u

/**
 * What French typography makes of one character as it is typed; null: just that character. What it makes is what
 * `typeset()` makes of the finished text, so that the desk sees what readers will; two dashes, which a finished text may mean,
 * become one only here.
 *
 * What stands before already is left as it is, be it right or not: whoever has taken a substitution back keeps what he typed.
 *
 * @param before what stands before the caret in its paragraph
 * @param typed one character
 */
export function substitutionFor(before: string, typed: string): Substitution | null {
  const token = before.slice(-200) + typed
  if (inAddress.test(token)) return null
  return dash(before, typed) ?? apostrophe(before, typed) ?? printed(before, typed)
}

function dash(before: string, typed: string): Substitution | null {
  if (typed !== '-') return null
  // a dialogue's line begins with a long one
  if (before === '–') return { back: 1, put: '—' }
  return before.endsWith('-') && opening.test(before.slice(0, -1)) ? { back: 1, put: '–' } : null
}

// « ’68 », « ’tit gars »; after a figure it may be minutes or feet
const apostrophe = (before: string, typed: string): Substitution | null =>
  typed === "'" && opening.test(before) ? { back: 0, put: '’' } : null

function printed(before: string, typed: string): Substitution | null {
  let tail = before.slice(-REACH)
  while (tail && settled(tail, before.at(-tail.length - 1)) !== tail) tail = tail.slice(1)
  const set = settled(tail + typed, before.at(-tail.length - 1))
  if (set === tail + typed) return null
  let same = 0
  while (same < tail.length && set[same] === tail[same]) same++
  return { back: tail.length - same, put: set.slice(same) }
}

/** What is typeset for good, whatever is typed behind it: a figure may go on, and a colon may be an address's. */
function settled(text: string, before = ''): string {
  const next = /\d$/.test(text) ? '0' : /\S:$/u.test(text) ? 'x' : ''
  const set = typeset(text + next, before)
  return next ? set.slice(0, -1) : set
}
